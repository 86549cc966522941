#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

// Replays Azure's published examples and records the results, from which the README's table is made.
require('@backstage/cli/config/nodeTransform.cjs');

const served = join(__dirname, '../src/served');
const { replayExamples } = require(
  join(served, '__testUtils__/replayExamples'),
);
const { writeExampleRecord } = require(join(served, 'exampleRecord'));

const folder = process.env.AZURE_EXAMPLES;
if (!folder) {
  process.stderr.write('AZURE_EXAMPLES must name the folder of the examples\n');
  process.exit(1);
}
replayExamples(folder).then(results => {
  writeFileSync(join(served, 'exampleResults.ts'), writeExampleRecord(results));
  process.exit();
});
