import { ArmResource } from '../../arm/ResourceStore';
import { Row } from '../../kql';
import { LoadMinute, LoadStore } from '../../load';
import { isInSpan, logColumns, LogTable } from './LogTable';
import { sendsLog, sourcesOf } from './sourcesOf';

/**
 * A row per simulated request of each gateway whose diagnostic setting sends its logs to the
 * workspace. Within a minute requests are spread evenly.
 */
export const gatewayLogs: LogTable = {
  name: 'ApiManagementGatewayLogs',
  columns: logColumns(
    `TenantId TimeGenerated OperationName CorrelationId Region IsRequestSuccess Category TotalTime
     Method Url ResponseCode BackendResponseCode BackendTime ApiId ProductId LastErrorReason Type
     _ResourceId`,
    {
      datetime: 'TimeGenerated',
      bool: 'IsRequestSuccess',
      long: 'TotalTime BackendTime',
      int: 'ResponseCode BackendResponseCode',
    },
  ),
  rows(context, workspace, span) {
    const gateways = sourcesOf(
      context,
      workspace,
      sendsLog('GatewayLogs'),
    ).flatMap(id => context.resources.get(id) ?? []);
    return new LoadStore(context)
      .minutesBetween(span.fromMs, span.toMs)
      .flatMap(minute =>
        gateways.flatMap(gateway => rowsOf(minute, gateway, workspace)),
      )
      .filter(({ TimeGenerated }) =>
        isInSpan((TimeGenerated as Date).getTime(), span),
      );
  },
};

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
