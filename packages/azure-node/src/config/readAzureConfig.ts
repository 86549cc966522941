import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { AzureConfig } from './AzureConfig';
import { exampleOf } from './configExamples';

const publicEndpoints = {
  resourceManager: 'https://management.azure.com',
  authority: 'https://login.microsoftonline.com',
  logs: 'https://api.loganalytics.io',
  devops: 'https://dev.azure.com',
  prices: 'https://prices.azure.com',
};

const address = z
  .url({ protocol: /^https?$/, error: 'is no address' })
  .transform(url => url.replace(/\/+$/, ''));
const name = z.string().min(1);
const names = z.array(name).default([]);

const environmentSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, 'is no environment name'),
  subscriptions: z.array(z.guid('is no subscription id')).min(1),
  location: z.string().regex(/^[a-z0-9]+$/, 'is no Azure region'),
  resourceGroup: name,
  clusters: names,
  apiManagement: names,
  eventHubsNamespaces: names,
  redis: names,
  containerRegistry: name.optional(),
  logAnalyticsWorkspace: name.optional(),
  azureMonitorWorkspaces: names,
});

const azureSchema = z.looseObject({
  endpoints: z
    .strictObject({
      resourceManager: address.default(publicEndpoints.resourceManager),
      authority: address.default(publicEndpoints.authority),
      metrics: address.optional(),
      logs: address.default(publicEndpoints.logs),
      prometheus: address.optional(),
      devops: address.default(publicEndpoints.devops),
      devopsWeb: address.optional(),
      prices: address.default(publicEndpoints.prices),
    })
    .prefault({}),
  environments: z.array(environmentSchema).min(1),
  devops: z.strictObject({ organization: name, project: name }).optional(),
});

/** Reads and checks `azure`; a wrong key stops the start with its path and an example. */
export function readAzureConfig(config: Config): AzureConfig {
  const parsed = azureSchema.safeParse(config.getOptional('azure') ?? {});
  if (!parsed.success) {
    throw new InputError(parsed.error.issues.map(describeIssue).join('\n'));
  }
  const { endpoints, environments, devops } = parsed.data;
  refuseRepeatedName(environments.map(environment => environment.name));
  return {
    endpoints: {
      ...endpoints,
      devopsWeb: endpoints.devopsWeb ?? endpoints.devops,
    },
    environments,
    devops,
  };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = ['azure', ...issue.path].reduce<string>(
    (before, key) =>
      typeof key === 'number'
        ? `${before}[${key}]`
        : `${before}${before ? '.' : ''}${String(key)}`,
    '',
  );
  const example = exampleOf(issue.path);
  return `Configuration '${path}': ${issue.message}${
    example ? `; for example:\n${example}` : ''
  }`;
}

function refuseRepeatedName(all: string[]) {
  const repeated = all.find((one, index) => all.indexOf(one) !== index);
  if (repeated) {
    throw new InputError(
      `Configuration 'azure.environments': '${repeated}' is named twice; ` +
        'give each environment its own name, for example dev and prod',
    );
  }
}
