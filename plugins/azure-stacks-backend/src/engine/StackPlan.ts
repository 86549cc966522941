import { createHash } from 'node:crypto';
import { AzureEnvironment } from '@slipway/azure-node';
import { InputError } from '@backstage/errors';
import {
  PlatformInput,
  ServiceInput,
  StackRequest,
  StackSubject,
  normalizeOwner,
  platformInputSchema,
  resourceGroupName,
  serviceInputSchema,
  splitEntityRef,
  stackName,
} from '@slipway/plugin-azure-stacks-common';
import { z } from 'zod';

interface StackPlanBase extends StackSubject {
  /** The entity's name, e.g. `market` or `platform-dev`. */
  name: string;
  subscriptionId: string;
  stackName: string;
  /** ARM id of the deployment stack. */
  stackId: string;
  /** Resource group that the stack creates. */
  resourceGroup: string;
  platform: AzureEnvironment;
  /** Reference of the template. */
  template: string;
  /** Equal for requests that ask for the same. */
  inputHash: string;
}

/** What a request asks for, checked, with all names derived. */
export type StackPlan =
  | (StackPlanBase & { kind: 'service'; input: ServiceInput })
  | (StackPlanBase & { kind: 'platform'; input: PlatformInput });

/** SHA-256 of a value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** Checks the form's values and derives what the stack is called. */
export function planStack(
  request: StackRequest,
  platform: AzureEnvironment,
): StackPlan {
  const { kind, namespace, name } = splitEntityRef(request.entityRef);
  const { entityRef, environment, template } = request;
  if (kind === 'component' && namespace === 'default') {
    const input = parse(serviceInputSchema, request.parameters);
    requireSame('name', input.name, name);
    requireSame('environment', input.environment, environment);
    return {
      kind: 'service',
      input,
      ...derive(request, platform, name, input.owner),
      stackName: stackName(name, environment),
      stackId: stackId(platform, stackName(name, environment)),
      resourceGroup: resourceGroupName(name, environment),
      inputHash: hashOf({ entityRef, environment, template, input }),
    };
  }
  if (entityRef === `resource:default/platform-${environment}`) {
    const input = parse(platformInputSchema, request.parameters);
    requireSame('environment', input.environment, environment);
    return {
      kind: 'platform',
      input,
      ...derive(request, platform, name, input.owner),
      stackName: `slipway-${name}`,
      stackId: stackId(platform, `slipway-${name}`),
      resourceGroup: platform.resourceGroup,
      inputHash: hashOf({ entityRef, environment, template, input }),
    };
  }
  throw new InputError(
    `'${entityRef}' can have no stack in ${environment}: use component:default/<service> or resource:default/platform-${environment}`,
  );
}

function derive(
  request: StackRequest,
  platform: AzureEnvironment,
  name: string,
  owner: string,
) {
  return {
    entityRef: request.entityRef,
    environment: request.environment,
    template: request.template,
    owner: normalizeOwner(owner),
    name,
    platform,
    subscriptionId: platform.subscriptions[0],
  };
}

function stackId(platform: AzureEnvironment, name: string): string {
  return `/subscriptions/${platform.subscriptions[0]}/providers/Microsoft.Resources/deploymentStacks/${name}`;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'parameters'}: ${message}`,
    );
    throw new InputError(problems.join('; '));
  }
  return result.data;
}

function requireSame(field: string, inForm: string, inRequest: string) {
  if (inForm !== inRequest) {
    throw new InputError(
      `${field}: the form says '${inForm}', the request '${inRequest}'`,
    );
  }
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
