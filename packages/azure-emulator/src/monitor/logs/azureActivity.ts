import { ActivityLogEvent } from '../../arm/activityLog';
import { jsonText, KqlValue, Row } from '../../kql';
import { isInSpan, logColumns, LogTable } from './LogTable';
import { sendsLog, sourcesOf } from './sourcesOf';

/** What the table writes for the log's states. */
const statusNames: Record<string, string> = {
  Started: 'Start',
  Succeeded: 'Success',
  Failed: 'Failure',
};

/** The activity log of the subscriptions whose diagnostic setting sends it to the workspace. */
export const azureActivity: LogTable = {
  name: 'AzureActivity',
  columns: logColumns(
    `TimeGenerated OperationName OperationNameValue Level ActivityStatus ActivityStatusValue
     ActivitySubstatus ActivitySubstatusValue ResourceGroup SubscriptionId CorrelationId Caller
     CallerIpAddress Category CategoryValue Claims Claims_d Authorization Authorization_d
     Properties Properties_d ResourceProviderValue EventDataId OperationId EventSubmissionTimestamp
     TenantId Type _ResourceId`,
    {
      datetime: 'TimeGenerated EventSubmissionTimestamp',
      dynamic: 'Claims_d Authorization_d Properties_d',
    },
  ),
  rows(context, workspace, span) {
    const subscriptions = sourcesOf(
      context,
      workspace,
      sendsLog('Administrative'),
    )
      .filter(id => /^\/subscriptions\/[^/]+$/i.test(id))
      .map(id => id.split('/')[2].toLowerCase());
    return [...context.collection<ActivityLogEvent>('activityLog').values()]
      .filter(
        event =>
          subscriptions.includes(event.subscriptionId.toLowerCase()) &&
          isInSpan(Date.parse(event.eventTimestamp), span),
      )
      .map(event => ({
        ...rowOf(event),
        TenantId: workspace.properties.customerId as string,
        Type: 'AzureActivity',
      }));
  },
};

function rowOf(event: ActivityLogEvent): Row {
  const properties = (event.properties ?? {}) as KqlValue;
  return {
    TimeGenerated: new Date(event.eventTimestamp),
    OperationName: event.operationName.localizedValue,
    OperationNameValue: event.operationName.value.toUpperCase(),
    Level: event.level,
    ActivityStatus: event.status.localizedValue,
    ActivityStatusValue: statusNames[event.status.value] ?? event.status.value,
    ActivitySubstatus: event.subStatus.localizedValue,
    ActivitySubstatusValue: event.subStatus.value,
    ResourceGroup: event.resourceGroupName,
    SubscriptionId: event.subscriptionId,
    CorrelationId: event.correlationId,
    Caller: event.caller,
    CallerIpAddress: event.httpRequest?.clientIpAddress ?? '',
    Category: event.category.localizedValue,
    CategoryValue: event.category.value,
    Claims: jsonText(event.claims),
    Claims_d: event.claims,
    Authorization: jsonText(event.authorization),
    Authorization_d: event.authorization,
    Properties: jsonText(properties),
    Properties_d: properties,
    ResourceProviderValue: event.resourceProviderName.value.toUpperCase(),
    EventDataId: event.eventDataId,
    OperationId: event.operationId,
    EventSubmissionTimestamp: new Date(event.submissionTimestamp),
    _ResourceId: event.resourceId.toLowerCase(),
  };
}
