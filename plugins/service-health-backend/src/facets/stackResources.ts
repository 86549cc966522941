import type { ServiceTarget } from '@slipway/plugin-service-health-node';

/** ARM ids in the service's stack of the type, such as `Microsoft.EventHub/namespaces/eventhubs`, each once. */
export function resourceIdsOfType(
  { stack }: ServiceTarget,
  type: string,
): string[] {
  const ids = stack.resources
    .filter(resource => resource.type.toLowerCase() === type.toLowerCase())
    .map(resource => resource.id);
  return [...new Set(ids)];
}

/**
 * ARM ids of the resources of `type` that the service's stack owns or owns a
 * part of: a shared Redis shows by the access policy assignment in it.
 */
export function hostIdsOfType(
  { stack }: ServiceTarget,
  type: string,
): string[] {
  const host = new RegExp(`^.*/providers/${type}/[^/]+`, 'i');
  const ids = stack.resources.flatMap(({ id }) => host.exec(id)?.[0] ?? []);
  const byLowerCase = new Map(ids.map(id => [id.toLowerCase(), id]));
  return [...byLowerCase.values()];
}

/** The last part of an ARM id. */
export function nameOfId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
