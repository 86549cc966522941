#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// From the source in the repository, where a build may be stale; a package holds the build alone.
const source = join(__dirname, '../src/index.ts');
const isRepository = existsSync(source);
if (isRepository) {
  require('@backstage/cli/config/nodeTransform.cjs');
}
const { runCli } = require(isRepository ? source : '../dist/index.cjs.js');

runCli(process.argv.slice(2)).catch(error => {
  const isTaken = error.code === 'EADDRINUSE';
  process.stderr.write(
    isTaken
      ? `Port ${error.port} is in use: stop what holds it, or pass --port\n`
      : `${error.message}\n`,
  );
  process.exit(1);
});
