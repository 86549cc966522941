import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';

interface Category {
  category?: string;
  categoryGroup?: string;
  enabled?: boolean;
}

/** Ids of what sends a kind of data to the workspace, as diagnostic settings say. */
export function sourcesOf(
  context: EmulatorContext,
  workspace: ArmResource,
  sends: (setting: { logs: Category[]; metrics: Category[] }) => boolean,
): string[] {
  const ids = context.resources
    .list({ type: 'Microsoft.Insights/diagnosticSettings' })
    .filter(({ properties }) => {
      const { workspaceId } = properties as { workspaceId?: string };
      const isSent = workspaceId?.toLowerCase() === workspace.id.toLowerCase();
      return isSent && sends(categoriesOf(properties));
    })
    .map(
      ({ id }) => parseResourcePath(id)?.scope ?? id.split('/providers/')[0],
    );
  return [...new Set(ids)];
}

function categoriesOf({ logs, metrics }: Record<string, unknown>) {
  const enabled = (list: unknown) =>
    ((list ?? []) as Category[]).filter(each => each.enabled);
  return { logs: enabled(logs), metrics: enabled(metrics) };
}

/** Whether a category, or the group of all, is among those that are sent. */
export function sendsLog(category: string) {
  return ({ logs }: { logs: Category[] }): boolean =>
    logs.some(
      log => log.category === category || log.categoryGroup === 'allLogs',
    );
}
