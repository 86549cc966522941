import type { FacetModel } from '../FacetModel';

/**
 * The service's API, from `ApiManagementGatewayLogs` over the last 5 minutes.
 * Shares of errors follow the SRE workbook's fast and slow burn of a 99.9 %
 * objective, rounded (https://sre.google/workbook/alerting-on-slos/); the
 * capacity limits are Azure's own advice
 * (https://learn.microsoft.com/azure/api-management/api-management-capacity).
 */
export const apimModel: FacetModel = {
  id: 'apim',
  title: 'API Management',
  staleAfterSeconds: 600,
  rules: [
    {
      kind: 'above',
      reading: 'errorRate',
      label: 'The share of responses with a 5xx status',
      unit: 'share',
      code: 'gatewayErrors',
      degradedAbove: 0.01,
      criticalAbove: 0.05,
      recoverBy: 0.002,
      requiredWhile: 'requests',
    },
    {
      kind: 'above',
      reading: 'latencyP95Ms',
      label: 'The p95 latency',
      unit: 'ms',
      code: 'gatewaySlow',
      degradedAbove: 1_000,
      criticalAbove: 3_000,
      recoverBy: 100,
      requiredWhile: 'requests',
    },
    {
      kind: 'above',
      reading: 'capacityPercent',
      label: 'The capacity in use',
      unit: '%',
      code: 'gatewayCapacity',
      degradedAbove: 70,
      criticalAbove: 90,
      recoverBy: 5,
      isOptional: true,
    },
    {
      kind: 'text',
      reading: 'provisioningState',
      label: 'API Management',
      code: 'gatewayFailed',
      criticalIn: ['Failed', 'Terminating', 'Stopped'],
      isOptional: true,
    },
  ],
};
