import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { Column, Row, Table } from '../../kql';
import { LoadMinute, LoadStore } from '../../load';

const columns: Column[] = [
  { name: 'TenantId', type: 'string' },
  { name: 'TimeGenerated', type: 'datetime' },
  { name: 'OperationName', type: 'string' },
  { name: 'CorrelationId', type: 'string' },
  { name: 'Region', type: 'string' },
  { name: 'IsRequestSuccess', type: 'bool' },
  { name: 'Category', type: 'string' },
  { name: 'TotalTime', type: 'long' },
  { name: 'Method', type: 'string' },
  { name: 'Url', type: 'string' },
  { name: 'ResponseCode', type: 'int' },
  { name: 'BackendResponseCode', type: 'int' },
  { name: 'BackendTime', type: 'long' },
  { name: 'ApiId', type: 'string' },
  { name: 'ProductId', type: 'string' },
  { name: 'LastErrorReason', type: 'string' },
  { name: 'Type', type: 'string' },
  { name: '_ResourceId', type: 'string' },
];

/**
 * `ApiManagementGatewayLogs` of a workspace: a row per simulated request of each gateway whose
 * diagnostic setting sends its logs there. Within a minute requests are spread evenly.
 */
export function readGatewayLogs(
  context: EmulatorContext,
  workspace: ArmResource,
  fromMs: number,
  toMs: number,
): Table {
  const gateways = context.resources
    .list({ type: 'Microsoft.Insights/diagnosticSettings' })
    .filter(setting => sendsGatewayLogs(setting, workspace))
    .flatMap(setting => {
      const gatewayId = parseResourcePath(setting.id)?.scope ?? '';
      return context.resources.get(gatewayId) ?? [];
    });
  const minutes = new LoadStore(context).minutesBetween(fromMs, toMs);
  const rows = minutes.flatMap(minute =>
    gateways.flatMap(gateway => rowsOf(minute, gateway, workspace)),
  );
  return {
    columns,
    rows: rows.filter(({ TimeGenerated }) => {
      const ms = (TimeGenerated as Date).getTime();
      return ms >= fromMs && ms <= toMs;
    }),
  };
}

function sendsGatewayLogs(
  setting: ArmResource,
  workspace: ArmResource,
): boolean {
  const { workspaceId, logs } = setting.properties as {
    workspaceId?: string;
    logs?: Array<{
      category?: string;
      categoryGroup?: string;
      enabled?: boolean;
    }>;
  };
  return (
    workspaceId?.toLowerCase() === workspace.id.toLowerCase() &&
    (logs ?? []).some(
      log =>
        log.enabled &&
        (log.category === 'GatewayLogs' || log.categoryGroup === 'allLogs'),
    )
  );
}

function rowsOf(
  minute: LoadMinute,
  gateway: ArmResource,
  workspace: ArmResource,
): Row[] {
  const prefix = `${gateway.id.toLowerCase()}/apis/`;
  return Object.entries(minute.gateway)
    .filter(([apiId]) => apiId.startsWith(prefix))
    .flatMap(([apiId, histogram]) => {
      const api = apiId.slice(prefix.length);
      const requests = Object.entries(histogram).flatMap(([key, count]) =>
        Array.from({ length: count }, () => key.split('|').map(Number)),
      );
      // The current minute is only as long as it has lasted.
      const spanMs = Math.max(1, minute.untilMs - minute.startMs);
      const isWhole = spanMs > 50_000;
      const stepMs = (isWhole ? 60_000 : spanMs) / (requests.length + 1);
      return requests.map(([code, totalMs, backendMs], at): Row => ({
        TenantId: workspace.properties.customerId as string,
        TimeGenerated: new Date(minute.startMs + Math.floor(stepMs * (at + 1))),
        OperationName: 'Microsoft.ApiManagement/GatewayLogs',
        CorrelationId: `${minute.startMs}-${api}-${at}`,
        Region: gateway.location,
        IsRequestSuccess: code < 400,
        Category: 'GatewayLogs',
        TotalTime: totalMs,
        Method: code === 201 ? 'POST' : 'GET',
        Url: `https://${gateway.name}.azure-api.net/${api}/items`,
        ResponseCode: code,
        BackendResponseCode: code,
        BackendTime: backendMs,
        ApiId: api,
        ProductId: api,
        LastErrorReason: backendMs === 0 ? 'BackendConnectionFailure' : '',
        Type: 'ApiManagementGatewayLogs',
        _ResourceId: gateway.id.toLowerCase(),
      }));
    });
}
