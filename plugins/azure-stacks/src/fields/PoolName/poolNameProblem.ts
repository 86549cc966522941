import {
  DEFAULT_TEMPLATE,
  nodePoolNameSchema,
  type StackRequest,
} from '@slipway/plugin-azure-stacks-common';
import type { AzureStacksApi } from '../../api';

/**
 * Asks whether a cluster has the pool already. Only what the form says of
 * nodes is asked for; the rest stands in for pages that come later.
 */
export function placementRequest(
  values: Record<string, unknown>,
): StackRequest | undefined {
  const { name, owner, environment, pool } = values;
  if (!name || !owner || !environment || pool !== 'own') {
    return undefined;
  }
  const { poolName, poolLayout, vmSize, minCount, maxCount } = values;
  return {
    entityRef: `component:default/${name}`,
    environment: String(environment),
    template: DEFAULT_TEMPLATE,
    parameters: {
      name,
      owner,
      description: 'Placement',
      preset: 'none',
      environment,
      pool,
      poolName: poolName || undefined,
      poolLayout,
      vmSize,
      minCount,
      maxCount,
      apiPath: name,
      rateLimitPerMinute: 1,
      cache: 'none',
    },
  };
}

/** What is wrong with the name of the pool; `undefined`: nothing, as far as is known. */
export async function poolNameProblem(
  values: Record<string, unknown>,
  api: AzureStacksApi | undefined,
  options?: { signal?: AbortSignal },
): Promise<string | undefined> {
  if (values.poolName) {
    const parsed = nodePoolNameSchema.safeParse(values.poolName);
    if (!parsed.success) {
      return parsed.error.issues[0].message;
    }
  }
  const request = placementRequest(values);
  const found = request && (await api?.capacity(request, options));
  return found?.blocking.find(({ field }) => field === 'poolName')?.message;
}
