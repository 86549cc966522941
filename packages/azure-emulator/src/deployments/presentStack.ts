import { DeploymentInput } from './DeploymentRecord';
import { isoDuration, shownParameters } from './presentDeployment';
import { StackRecord } from './StackRecord';

function references(ids: string[]) {
  return ids.map(id => ({ id }));
}

/** A stack as GET shows it. */
export function presentStack(record: StackRecord, input: DeploymentInput) {
  const { location, tags, description, outputs, error, endedAtMs } = record;
  return {
    id: record.id,
    name: record.name,
    type: 'Microsoft.Resources/deploymentStacks',
    ...(location && { location }),
    ...(tags && { tags }),
    systemData: record.systemData,
    properties: {
      provisioningState: record.state,
      actionOnUnmanage: {
        ...record.actionOnUnmanage,
        managementGroups: 'detach',
      },
      denySettings: { ...record.denySettings },
      ...(description && { description }),
      ...(record.deploymentScope && {
        deploymentScope: record.deploymentScope,
      }),
      ...(record.deploymentId && { deploymentId: record.deploymentId }),
      correlationId: record.correlationId,
      ...(input.templateLink && { templateLink: input.templateLink }),
      ...(input.parametersLink && { parametersLink: input.parametersLink }),
      parameters: shownParameters(input),
      resources: record.resources.map(({ id, status, denyStatus }) => ({
        id,
        status,
        denyStatus,
      })),
      detachedResources: references(record.detachedResources),
      deletedResources: references(record.deletedResources),
      failedResources: record.failedResources,
      ...(outputs && { outputs }),
      ...(error && { error }),
      ...(endedAtMs && {
        duration: isoDuration(record.startedAtMs, endedAtMs),
      }),
    },
  };
}
