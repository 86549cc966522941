// An emulator in a process of its own, for tests that kill it: `node killableEmulator.cjs STATE_DIR`.
require('@backstage/cli/config/nodeTransform.cjs');
const { startEmulator } = require('../index.ts');

startEmulator({ stateDir: process.argv[2], speed: 1_000_000 }).then(
  ({ httpsOrigin, caPem, credentials }) =>
    process.send({ ready: { httpsOrigin, caPem, credentials } }),
);
process.once('disconnect', () => process.exit());
