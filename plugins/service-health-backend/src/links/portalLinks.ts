import type { HealthLink } from '@slipway/plugin-service-health-common';

const PORTAL = 'https://portal.azure.com';

/** A resource's page in the Azure portal. */
export function resourceLink(resourceId: string): HealthLink {
  const name = resourceId.slice(resourceId.lastIndexOf('/') + 1);
  return {
    kind: 'portal',
    title: `${name} in the Azure portal`,
    url: `${PORTAL}/#resource${resourceId}`,
  };
}

/** A query in Log Analytics, ready to run over the last hour, for a workspace's ARM id. */
export function logsLink(
  workspaceId: string,
  query: string,
  title: string,
): HealthLink {
  const [workspace, kql] = [workspaceId, query].map(encodeURIComponent);
  return {
    kind: 'logs',
    title,
    url: `${PORTAL}/#blade/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/${workspace}/source/LogsBlade.AnalyticsShareLinkToQuery/query/${kql}/timespan/PT1H`,
  };
}
