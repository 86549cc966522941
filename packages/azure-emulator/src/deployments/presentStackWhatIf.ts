import { shownParameters } from './presentDeployment';
import { StackChanges, StackWhatIfRecord } from './StackWhatIfRecord';

function withoutConfigurations(changes: StackChanges): StackChanges {
  return {
    ...changes,
    resourceChanges: changes.resourceChanges.map(
      ({ resourceConfigurationChanges: _, ...change }) => change,
    ),
  };
}

/** A preview of a stack as GET shows it; properties of its resources only when `isDetailed`. */
export function presentStackWhatIf(
  record: StackWhatIfRecord,
  { isDone, isDetailed }: { isDone: boolean; isDetailed: boolean },
) {
  const { id, name, location, tags, systemData, input, changes } = record;
  const { description, deploymentScope } = record;
  return {
    id,
    name,
    type: 'Microsoft.Resources/deploymentStacksWhatIfResults',
    ...(location && { location }),
    ...(tags && { tags }),
    systemData,
    properties: {
      provisioningState: isDone ? 'succeeded' : 'running',
      deploymentStackResourceId: record.stackId,
      ...(record.stackModifiedAt && {
        deploymentStackLastModified: record.stackModifiedAt,
      }),
      retentionInterval: record.retentionInterval,
      correlationId: record.correlationId,
      ...(description && { description }),
      ...(deploymentScope && { deploymentScope }),
      ...(input.templateLink && { templateLink: input.templateLink }),
      parameters: shownParameters(input),
      actionOnUnmanage: {
        ...record.actionOnUnmanage,
        managementGroups: 'detach',
      },
      denySettings: record.denySettings,
      ...(isDone && {
        changes: isDetailed ? changes : withoutConfigurations(changes),
        diagnostics: [],
      }),
    },
  };
}
