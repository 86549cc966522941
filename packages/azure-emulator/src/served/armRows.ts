import { ServedRow } from './ServedRow';

const arm = 'src/arm';

/** Azure Resource Manager itself. */
export const armRows: ServedRow[] = [
  {
    surface: 'ARM: groups, resources, locks, tags',
    covers: [
      'surface:arm',
      'arm:tags',
      'arm:providerRoutes',
      'arm:longActions',
      'Microsoft.Resources/resourceGroups',
      'Microsoft.Authorization/locks',
    ],
    served:
      'PUT, PATCH, GET, HEAD, DELETE, actions, lists with `$filter`, `$expand`, `$top` and pages, tags, locks, ETags, providers and api-versions, regions, export of a group; paths as clients write them',
    provedBy: [
      {
        by: '@azure/arm-resources 8',
        tests: [
          `${arm}/armSurface.test.ts`,
          `${arm}/resourceManagement.test.ts`,
        ],
      },
      {
        by: '@azure/arm-resources-subscriptions 3',
        tests: [`${arm}/resourceManagement.test.ts`],
      },
      { by: '@azure/arm-locks 2', tests: [`${arm}/locks.test.ts`] },
    ],
    differences:
      'a type without rules is held as it is written, and PATCH merges it; no move of resources; unknown members of bodies are kept',
  },
  {
    surface: 'ARM: operations',
    covers: [],
    served:
      '`Azure-AsyncOperation`, `Location`, `Retry-After`; durable, also under `kill -9` at random moments',
    provedBy: [
      {
        by: '@azure/arm-resources 8',
        tests: [
          'src/startEmulator.test.ts',
          'src/providers/resourceRules.test.ts',
        ],
      },
      {
        by: '@azure/arm-containerservice 25',
        tests: ['src/providers/containerService/containerService.test.ts'],
      },
    ],
    differences: 'durations are round figures',
  },
  {
    surface: 'ARM: rights',
    covers: [
      'arm:permissions',
      'arm:roleAssignments',
      'arm:roleDefinitions',
      'Microsoft.Authorization/roleAssignments',
      'Microsoft.Authorization/roleDefinitions',
    ],
    served:
      'assignments at every scope, groups, wildcards, `notActions`, data actions, custom roles, deny assignments of stacks; 403 `AuthorizationFailed` on every route',
    provedBy: [
      {
        by: '@azure/arm-authorization 9',
        tests: [
          'src/providers/authorization/identities.test.ts',
          `${arm}/resourceManagement.test.ts`,
        ],
      },
    ],
    differences:
      'conditions of assignments: those on role assignments alone, by role and principal; built-in roles: those that templates of services name',
  },
  {
    surface: 'ARM: throttling',
    covers: [],
    served:
      'reads 250 and 25/s, writes and deletes 200 and 10/s, by principal and subscription, and of all principals; PUT of agent pools 20 and 1/min; headers',
    provedBy: [
      { by: '@azure/arm-resources 8', tests: [`${arm}/armSurface.test.ts`] },
    ],
    differences: 'unproven: the text of the error',
  },
  {
    surface: 'ARM: activity log',
    covers: ['arm:activityLog'],
    served:
      'beginning and end of each write, deletion and action, with caller and claims; `$filter`, `$select`, pages',
    provedBy: [
      {
        by: '@azure/arm-monitor 8',
        tests: [`${arm}/resourceManagement.test.ts`],
      },
    ],
    differences: 'no delay; administrative events alone',
  },
  {
    surface: 'ARM: deployments',
    covers: ['arm:deployments'],
    served:
      'group and subscription scope, validate, what-if, cancel, operations, modes Incremental and Complete, nested and linked templates, other groups and subscriptions, secrets of key vaults, symbolic names, `existing`, user-defined functions and types; bodies that are no strict JSON. [Language](src/template/README.md), [engine](src/deployments/README.md)',
    provedBy: [
      {
        by: '@azure/arm-resourcesdeployments 2',
        tests: [
          'src/deployments/deployments.test.ts',
          'src/deployments/deploymentFeatures.test.ts',
          'src/deployments/linkedTemplates.test.ts',
          'src/deployments/whatIf.test.ts',
        ],
      },
      {
        by: "answers in Azure's reference of template functions",
        tests: [
          'src/template/evaluate.test.ts',
          'src/template/functions/functions.test.ts',
          'src/template/userDefinedTypes.test.ts',
        ],
      },
    ],
    differences:
      'no management-group or tenant scope, template specs; deployment scripts run nothing; unproven: which paths what-if reports for defaults of types without rules',
  },
  {
    surface: 'ARM: deployment stacks',
    covers: ['arm:deploymentStacks', 'arm:deploymentStacksWhatIf'],
    served:
      'group and subscription scope: ownership, delete or detach, deny settings that deny, validate, what-if, export, 800 a scope; goes on after a restart',
    provedBy: [
      {
        by: '@azure/arm-resourcesdeploymentstacks 1',
        tests: [
          'src/deployments/stacks.test.ts',
          'src/deployments/stackProtection.test.ts',
          'src/deployments/stackWhatIf.test.ts',
        ],
      },
    ],
    differences:
      'states `validating` and `waiting` are not seen; unproven: the codes `DeploymentStackDeploymentFailed` and `DeploymentStackInNonTerminalState`; what-if of stacks follows the REST specification, no released client calls it',
  },
];
