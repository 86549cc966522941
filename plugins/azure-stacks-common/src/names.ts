/**
 * Name of a service: 3 to 24 lower-case letters, digits and single hyphens,
 * a letter first, no hyphen at the end.
 */
export const SERVICE_NAME_PATTERN = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){2,23}$/;

/** Name of an AKS node pool on Linux: 1 to 12 letters and digits. */
export const NODE_POOL_NAME_PATTERN = /^[a-z][a-z0-9]{0,11}$/;

/** Name of an environment, as in `azure.environments[].name`. */
export const ENVIRONMENT_NAME_PATTERN = /^[a-z][a-z0-9-]{0,23}$/;

/** Service name under which an environment's own platform is kept. */
export const PLATFORM_NAME = 'platform';

/** Deployment stack that owns one service's resources in one environment. */
export function stackName(service: string, environment: string): string {
  return `slipway-${service}-${environment}`;
}

/** Resource group of one service in one environment. */
export function resourceGroupName(
  service: string,
  environment: string,
): string {
  return `rg-${service}-${environment}`;
}

/** User-assigned identity of one service in one environment. */
export function identityName(service: string, environment: string): string {
  return `id-${service}-${environment}`;
}

/** Identity of a service's pipeline: it pushes images, and runs nothing else. */
export function pipelineIdentityName(
  service: string,
  environment: string,
): string {
  return `${identityName(service, environment)}-pipeline`;
}

/** A service's own Azure Managed Redis. */
export function redisName(service: string, environment: string): string {
  return `redis-${service}-${environment}`;
}

/** Node pool that a service gets unless it asks for another name. */
export function nodePoolName(service: string): string {
  return service.replaceAll('-', '').slice(0, 12);
}

/** Zones that an own node pool spans, or has a pool in each of. */
export const POOL_ZONES = [1, 2, 3] as const;

/** Node pools that the values of a service's form ask for; of `shared`, none. */
export function nodePoolNames(input: {
  name: string;
  pool: 'own' | 'shared';
  poolLayout: 'zones' | 'perZone';
  poolName?: string;
}): string[] {
  const base = input.poolName ?? nodePoolName(input.name);
  if (input.pool === 'shared') {
    return [];
  }
  return input.poolLayout === 'perZone'
    ? POOL_ZONES.map(zone => `${base.slice(0, 11)}${zone}`)
    : [base];
}

/** Event hub that carries a service's topic. */
export function eventHubName(service: string, topic: string): string {
  return `${service}.${topic}`;
}

/** Event hub for the messages of a topic that could not be processed. */
export function deadLetterHubName(service: string, topic: string): string {
  return `${eventHubName(service, topic)}.dlt`;
}
