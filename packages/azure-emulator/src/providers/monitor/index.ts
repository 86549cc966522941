import { Provider } from '../Provider';
import { actionGroups } from './actionGroups';
import { activityLogAlerts } from './activityLogAlerts';
import {
  dataCollectionEndpoints,
  dataCollectionRuleAssociations,
  dataCollectionRules,
} from './dataCollection';
import { diagnosticSettings } from './diagnosticSettings';
import { metricAlerts } from './metricAlerts';
import { monitorAccounts } from './monitorAccounts';
import { prometheusRuleGroups } from './prometheusRuleGroups';
import { scheduledQueryRules } from './scheduledQueryRules';
import { workspaces } from './workspaces';

/** Microsoft.Insights, Microsoft.AlertsManagement, Microsoft.OperationalInsights and Microsoft.Monitor. */
export const monitor: Provider = {
  types: [
    actionGroups,
    activityLogAlerts,
    dataCollectionEndpoints,
    dataCollectionRuleAssociations,
    dataCollectionRules,
    diagnosticSettings,
    metricAlerts,
    monitorAccounts,
    prometheusRuleGroups,
    scheduledQueryRules,
    workspaces,
  ],
};
