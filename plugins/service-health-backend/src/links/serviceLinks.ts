import { type AzureEnvironment, platformResourceId } from '@slipway/azure-node';
import {
  type HealthLink,
  RUNBOOK_ANNOTATION,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from '@slipway/plugin-service-health-node';
import { logsLink, resourceLink } from './portalLinks';

const VIEW_URL_ANNOTATION = 'backstage.io/view-url';
const SOURCE_ANNOTATION = 'backstage.io/source-location';

/** The path at which the template puts a service's runbook. */
const RUNBOOK_PATH = '/docs/runbook.md';

/** What to open about a service as a whole: runbook, repository, logs, its group in the Azure portal. */
export function serviceLinks(
  service: ServiceTarget,
  environment: AzureEnvironment | undefined,
): HealthLink[] {
  const repository = repositoryOf(service);
  const annotated = service.entity?.annotations[RUNBOOK_ANNOTATION];
  const runbook =
    annotated ?? (repository && `${repository}?path=${RUNBOOK_PATH}`);
  const group = groupOf(service);
  return [
    ...(runbook && isAddress(runbook)
      ? [{ kind: 'runbook' as const, title: 'Runbook', url: runbook }]
      : []),
    ...(repository
      ? [{ kind: 'repository' as const, title: 'Repository', url: repository }]
      : []),
    ...logsOf(service, environment),
    ...(group ? [resourceLink(group)] : []),
  ];
}

function logsOf(
  { name }: ServiceTarget,
  environment: AzureEnvironment | undefined,
): HealthLink[] {
  if (!environment?.logAnalyticsWorkspace) {
    return [];
  }
  const workspaceId = platformResourceId(
    environment,
    'Microsoft.OperationalInsights/workspaces',
    environment.logAnalyticsWorkspace,
  );
  return [
    logsLink(
      workspaceId,
      `ContainerLogV2\n| where PodNamespace == '${name}'\n| order by TimeGenerated desc`,
      'Logs of the pods',
    ),
    logsLink(
      workspaceId,
      `ApiManagementGatewayLogs\n| where ApiId == '${name}' and ResponseCode >= 500\n| order by TimeGenerated desc`,
      'Failed requests at the gateway',
    ),
  ];
}

/** The address of the repository, without what follows it to a file. */
function repositoryOf({ entity }: ServiceTarget): string | undefined {
  const { annotations = {}, links = [] } = entity ?? {};
  const listed = links.find(({ title }) => title === 'Repository')?.url;
  const found =
    listed ??
    annotations[VIEW_URL_ANNOTATION] ??
    annotations[SOURCE_ANNOTATION]?.replace(/^url:/, '');
  return found && isAddress(found) ? found.split('?')[0] : undefined;
}

/** Only what a browser opens without running it. */
function isAddress(text: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/.test(text);
}

/** The service's resource group: most of what its stack owns lies there. */
function groupOf({ stack, name, environment }: ServiceTarget) {
  const own = `/resourcegroups/rg-${name}-${environment}`;
  const id = stack.resources.find(one =>
    `${one.id.toLowerCase()}/`.includes(`${own}/`),
  )?.id;
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(id ?? '')?.[0];
}
