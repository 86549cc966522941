import { requireThere } from '../references';
import { flag, list, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { badRequest, monitorErrors } from './monitorErrors';

/** Alerts on events of the activity log. */
export const activityLogAlerts = shapedType({
  type: 'Microsoft.Insights/activityLogAlerts',
  hasProvisioningState: false,
  errors: monitorErrors,
  name: {
    pattern: /^[-\w._()]{1,260}$/,
    says: "up to 260 letters, digits, '-', '_', '.', '(' and ')'",
  },
  shape: {
    properties: {
      actions: required({
        actionGroups: list({ actionGroupId: required(text({ least: 1 })) }),
      }),
      condition: required({ allOf: required(list({}, { least: 1 })) }),
      enabled: flag,
      scopes: required(list(text({ least: 1 }), { least: 1 })),
    },
  },
  defaults: { properties: { enabled: true } },
  validate({ resource }) {
    const { condition } = resource.properties as {
      condition: { allOf: Array<{ field?: string }> };
    };
    if (!condition.allOf.some(({ field }) => field === 'category')) {
      throw badRequest(
        "The condition must hold one leaf whose field is 'category'.",
        'properties.condition',
      );
    }
  },
  requireReferences({ resource }, context) {
    const { actions } = resource.properties as {
      actions: { actionGroups?: Array<{ actionGroupId: string }> };
    };
    requireThere(
      resource,
      (actions.actionGroups ?? []).map(each => each.actionGroupId),
      context,
    );
  },
});
