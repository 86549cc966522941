import { evaluateJson } from '../evaluate';
import { EvaluationScope } from '../EvaluationScope';
import { Json, JsonObject } from '../Json';
import { readTemplate } from '../Template';
import { createTemplateScope, readParameterValues } from '../TemplateScope';

export const subscriptionId = '11111111-1111-1111-1111-111111111111';

/** The scope of a template in the group `rg`, where every resource that is asked for is there. */
export function createTestScope(
  template: JsonObject = {},
  parameters: JsonObject = {},
): EvaluationScope {
  const read = readTemplate({ $schema: 'x', resources: [], ...template });
  return createTemplateScope(read, {
    target: { subscriptionId, resourceGroup: 'rg' },
    surroundings: {
      deployment: () => ({ name: 'd' }),
      subscription: () => ({ subscriptionId }),
      resourceGroup: () => ({ location: 'koreacentral' }),
      tenant: () => ({ tenantId: 't' }),
      environment: () => ({}),
      deployer: () => ({ objectId: 'o' }),
      roleDefinitionId: name => (name === 'Reader' ? '/r/one' : undefined),
      resourceTypes: () => [{ resourceType: 'vaults' }],
    },
    runtime: {
      reference: resource => ({ asked: resource }),
      references: name => [name],
      list: (action, resource) => ({ action, resource }),
    },
    startedAtMs: Date.parse('2026-11-22T12:00:00Z'),
    values: readParameterValues(read, parameters, {
      readSecret: ({ secretName }) => `secret ${secretName}`,
    }),
    seed: 'seed',
  });
}

/** Value of an expression, or of a larger value with expressions in it. */
export function evaluateTest(value: Json, template?: JsonObject): Json {
  return evaluateJson(value, createTestScope(template));
}
