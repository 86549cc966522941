import { ResourceChange } from '@slipway/plugin-azure-stacks-common';

/**
 * What Azure takes to create one, in minutes, by type in lower case: rough
 * figures out of Azure's pages of each service, read November 2026.
 */
const MINUTES: Record<string, number> = {
  'microsoft.apimanagement/service': 35,
  'microsoft.cache/redisenterprise': 10,
  'microsoft.cache/redisenterprise/databases': 2,
  'microsoft.containerservice/managedclusters': 5,
  'microsoft.containerservice/managedclusters/agentpools': 3,
  'microsoft.documentdb/databaseaccounts': 3,
  'microsoft.sql/servers': 1,
  'microsoft.sql/servers/databases': 1,
  'microsoft.eventhub/namespaces': 1,
  'microsoft.servicebus/namespaces': 1,
};

/** Of every other resource: most answer at once, some in seconds. */
const OTHER_MINUTES = 0.25;

/** The longest chain's small resources: group, identity, rights, Flux. */
const CHAIN_MINUTES = 1;

/**
 * How long Azure takes to create what a deployment creates: its slowest
 * resource after its parents, for the others come up beside it. 0: nothing.
 */
export function expectedMinutes(changes: ResourceChange[]): number {
  const types = changes
    .filter(({ change }) => change === 'Create')
    .map(({ type }) => type.toLowerCase());
  if (types.length === 0) {
    return 0;
  }
  const created = new Set(types);
  const path = (type: string): number => {
    const parent = type.slice(0, type.lastIndexOf('/'));
    const before = created.has(parent) ? path(parent) : 0;
    return before + (MINUTES[type] ?? OTHER_MINUTES);
  };
  return Math.ceil(CHAIN_MINUTES + Math.max(...types.map(path)));
}
