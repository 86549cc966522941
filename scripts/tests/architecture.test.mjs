import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { architecturePicture } from '../lib/architecturePicture.mjs';
import { root } from '../lib/paths.mjs';

test("docs/architecture.md shows today's dependencies; 'node scripts/draw-architecture.mjs' redraws it", async () => {
  const page = await readFile(join(root, 'docs/architecture.md'), 'utf8');
  assert.ok(page.includes(await architecturePicture()));
});
