#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

// Writes the README's table anew from the rows in src/served: `yarn workspace @slipway/azure-emulator table`.
require('@backstage/cli/config/nodeTransform.cjs');

const { renderReadme } = require(join(__dirname, '../src/served/renderReadme'));

const path = join(__dirname, '../README.md');
writeFileSync(path, renderReadme(readFileSync(path, 'utf8')));
