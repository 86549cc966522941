import type { FacetModel } from '../FacetModel';

/**
 * The service's storage accounts, from Azure Monitor. 99.9 % is what Azure promises for reads of locally
 * redundant accounts (https://azure.microsoft.com/support/legal/sla/storage); the latencies are
 * Slipway's own limits. An account without requests has neither.
 */
export const storageModel: FacetModel = {
  id: 'storage',
  title: 'Storage',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'below',
      reading: 'availabilityPercent',
      label: 'The availability of the storage account',
      unit: '%',
      code: 'storageUnavailable',
      degradedBelow: 99.9,
      criticalBelow: 95,
      requiredWhile: 'transactions',
    },
    {
      kind: 'above',
      reading: 'latencyMs',
      label: 'The latency of the storage account',
      unit: 'ms',
      code: 'storageSlow',
      degradedAbove: 1_000,
      criticalAbove: 5_000,
      recoverBy: 100,
      requiredWhile: 'transactions',
    },
  ],
};
