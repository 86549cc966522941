/** Types held as they are written: no rules of their own here yet. */
export const genericTypes = [
  'Microsoft.AlertsManagement/prometheusRuleGroups',
  'Microsoft.ApiManagement/service/apis/diagnostics',
  'Microsoft.ApiManagement/service/apis/schemas',
  'Microsoft.ApiManagement/service/backends',
  'Microsoft.ApiManagement/service/diagnostics',
  'Microsoft.ApiManagement/service/loggers',
  'Microsoft.ApiManagement/service/namedValues',
  'Microsoft.ApiManagement/service/subscriptions',
  'Microsoft.EventHub/namespaces/authorizationRules',
  'Microsoft.EventHub/namespaces/networkRuleSets',
  'Microsoft.Insights/actionGroups',
  'Microsoft.Insights/activityLogAlerts',
  'Microsoft.Insights/dataCollectionEndpoints',
  'Microsoft.Insights/dataCollectionRuleAssociations',
  'Microsoft.Insights/dataCollectionRules',
  'Microsoft.Insights/diagnosticSettings',
  'Microsoft.Insights/metricAlerts',
  'Microsoft.Insights/scheduledQueryRules',
  'Microsoft.KubernetesConfiguration/extensions',
  'Microsoft.Network/natGateways',
  'Microsoft.Network/networkSecurityGroups',
  'Microsoft.Network/networkSecurityGroups/securityRules',
  'Microsoft.Network/privateDnsZones',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  'Microsoft.Network/privateEndpoints',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  'Microsoft.Network/publicIPAddresses',
];

/** Generic types that lie on another resource's scope, or have no place: no location asked. */
export const typesWithoutLocation = new Set(
  [
    'Microsoft.Insights/diagnosticSettings',
    'Microsoft.Insights/dataCollectionRuleAssociations',
    'Microsoft.KubernetesConfiguration/extensions',
  ].map(type => type.toLowerCase()),
);
