import type { FacetModel } from '../FacetModel';

/**
 * Alert rules that fire, by their severity
 * (https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-overview), resources that Resource Health
 * calls unavailable (https://learn.microsoft.com/azure/service-health/resource-health-overview), and
 * incidents of Azure itself.
 */
export const alertsModel: FacetModel = {
  id: 'alerts',
  title: 'Alerts',
  staleAfterSeconds: 300,
  rules: [
    {
      kind: 'above',
      reading: 'firedAlerts',
      label: 'The number of fired alerts',
      code: 'alertFired',
    },
    {
      kind: 'text',
      reading: 'alertSeverity',
      label: 'The severity of a fired alert',
      code: 'alertFired',
      degradedIn: ['Sev2', 'Sev3'],
      criticalIn: ['Sev0', 'Sev1'],
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'resourcesUnavailable',
      label: 'The number of unavailable resources',
      code: 'resourceUnavailable',
    },
    {
      kind: 'text',
      reading: 'availabilityState',
      label: 'A resource',
      code: 'resourceUnavailable',
      degradedIn: ['Degraded'],
      criticalIn: ['Unavailable'],
      isOptional: true,
    },
    {
      kind: 'above',
      reading: 'activeIncidents',
      label: 'The number of incidents that Azure tells of',
      code: 'platformIncident',
      degradedAbove: 0,
    },
  ],
};
