import { stringify } from 'yaml';

/** Values of a small service, for examples. */
export const exampleParameters = {
  name: 'market',
  owner: 'group:default/product',
  description: 'Sells things',
  preset: 'market',
  environment: 'dev',
  pool: 'shared',
  topics: [{ name: 'orders', partitions: 3, retentionDays: 7 }],
  apiPath: 'market',
  rateLimitPerMinute: 600,
  cache: 'none',
};

/** An example of a step, as the portal shows it. */
export function exampleStep(options: {
  description: string;
  id: string;
  name: string;
  action: string;
  input?: Record<string, unknown>;
}) {
  const { description, input, ...step } = options;
  const target = {
    entityRef: 'component:default/market',
    environment: 'dev',
    parameters: exampleParameters,
    template: 'template:default/spring-boot-service',
  };
  return {
    description,
    example: stringify({
      steps: [{ ...step, input: { ...target, ...input } }],
    }),
  };
}
