#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { architecturePicture } from './lib/architecturePicture.mjs';
import { root } from './lib/paths.mjs';

// Draws the picture in docs/architecture.md anew, from the packages' own manifests.
const file = join(root, 'docs/architecture.md');
const page = await readFile(file, 'utf8');
await writeFile(
  file,
  page.replace(/```mermaid[\s\S]*?```/, await architecturePicture()),
);
