import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../lib/paths.mjs';
import { chains, signIn } from './chains.mjs';
import { describeCommands } from './describeCommands.mjs';

// Writes the proven commands into the emulator's README, between its two marks.
const file = join(root, 'packages/azure-emulator/README.md');
const commands = describeCommands([
  ...signIn,
  ...chains.flatMap(each => each.checks),
]);
const text = await readFile(file, 'utf8');
await writeFile(
  file,
  text.replace(
    /(<!-- azure-cli -->\n\n)[^]*?(\n\n<!-- \/azure-cli -->)/,
    (_, before, after) => `${before}${commands}${after}`,
  ),
);
