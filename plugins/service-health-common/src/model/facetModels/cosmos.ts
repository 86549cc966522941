import type { FacetModel } from '../FacetModel';

/**
 * The service's Cosmos DB accounts, from Azure Monitor. A few throttled requests (429) are a good use
 * of what was bought: up to 5 % by Azure's advice
 * (https://learn.microsoft.com/azure/cosmos-db/sql/troubleshoot-request-rate-too-large). The
 * numbers in five minutes are Slipway's own limits.
 */
export const cosmosModel: FacetModel = {
  id: 'cosmos',
  title: 'Cosmos DB',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'above',
      reading: 'throttledRequests',
      label: 'The number of throttled requests',
      code: 'cosmosThrottled',
      degradedAbove: 100,
      criticalAbove: 1_000,
    },
  ],
};
