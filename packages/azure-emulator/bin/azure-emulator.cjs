#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// From the source where there is no build, as in the repository.
const built = join(__dirname, '../dist/index.cjs.js');
if (!existsSync(built)) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { runCli } = require(existsSync(built) ? built : '../src/index.ts');

runCli(process.argv.slice(2)).catch(error => {
  const isTaken = error.code === 'EADDRINUSE';
  process.stderr.write(
    isTaken
      ? `Port ${error.port} is in use: stop what holds it, or pass --port\n`
      : `${error.message}\n`,
  );
  process.exit(1);
});
