// Reads `{ template, services, outputPath }` from standard input and makes these repositories with the portal's own
// action. Run with the loader that Backstage's backends are developed with, for the action is TypeScript.
const { text } = require('node:stream/consumers');
const {
  generateServices,
} = require('../../../plugins/scaffolder-backend-module-azure/src/__testUtils__/generateServices');

text(process.stdin)
  .then(input => generateServices(JSON.parse(input)))
  .then(
    () => process.exit(0),
    error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
