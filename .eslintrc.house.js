/* The rules that keep the house: which package imports which, what production code may know, and how long a file is. */
const path = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');

const MAX_LINES = 300;

/** Our packages that each package's production code may import; arrows never turn back. */
const ALLOWED = {
  app: ['plugin-service-health', 'plugin-azure-stacks'],
  backend: [
    'azure-node',
    'plugin-service-health-backend',
    'plugin-service-health-common',
    'plugin-azure-stacks-backend',
    'plugin-azure-stacks-common',
    'plugin-scaffolder-backend-module-azure',
    'plugin-kubernetes-backend-module-aks',
  ],
  'azure-node': [],
  'azure-emulator': [],
  'azure-stacks': ['plugin-azure-stacks-common'],
  'azure-stacks-common': [],
  'azure-stacks-node': ['plugin-azure-stacks-common'],
  'azure-stacks-backend': ['plugin-azure-stacks-common', 'azure-node'],
  'scaffolder-backend-module-azure': [
    'plugin-azure-stacks-node',
    'plugin-azure-stacks-common',
    'azure-node',
  ],
  'kubernetes-backend-module-aks': ['azure-node'],
  'service-health': [
    'plugin-service-health-common',
    'plugin-azure-stacks-common',
  ],
  'service-health-common': [],
  'service-health-node': [
    'plugin-service-health-common',
    'plugin-azure-stacks-common',
    'azure-node',
  ],
  'service-health-backend': [
    'plugin-service-health-common',
    'plugin-service-health-node',
    'plugin-azure-stacks-node',
    'plugin-azure-stacks-common',
    'azure-node',
  ],
};

const PRODUCTION_CODE = {
  files: ['src/**'],
  excludedFiles: ['**/*.test.*', '**/__testUtils__/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector:
          'Literal[value=/_emulator/], TemplateElement[value.raw=/_emulator/]',
        message: 'Production code does not know the emulator.',
      },
      {
        selector: 'Identifier[name="__dirname"]',
        message: 'It differs in a bundle; use resolvePackagePath() instead.',
      },
    ],
  },
};

/** ESLint configuration of the package in `dir`. */
module.exports = function createHouseConfig(dir) {
  const name = path.basename(dir);
  const allowed = ALLOWED[name];
  if (!allowed) {
    throw new Error(
      `.eslintrc.house.js does not say what '${name}' may import`,
    );
  }
  const isEmulator = name === 'azure-emulator';
  return createConfig(dir, {
    // Only azure-node talks to Azure; everything else takes its AzureClients.
    restrictedImportPatterns: [
      ...(name === 'azure-node' ? [] : ['@azure/*']),
      '@slipway/*',
      ...allowed.map(other => `!@slipway/${other}`),
    ],
    rules: {
      'max-lines': ['error', { max: MAX_LINES }],
      '@backstage/no-mixed-plugin-imports': 'error',
    },
    overrides: isEmulator ? [] : [PRODUCTION_CODE],
  });
};
