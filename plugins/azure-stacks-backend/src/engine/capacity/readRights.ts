import { AzureClients } from '@slipway/azure-node';
import { Blocker } from '@slipway/plugin-azure-stacks-common';
import { z } from 'zod';
import { ArmTemplate } from '../../template/TemplateSource';

const AUTHORIZATION_API = '2022-04-01';

const permissionSchema = z.object({
  actions: z.array(z.string()).default([]),
  notActions: z.array(z.string()).default([]),
});

type Permission = z.infer<typeof permissionSchema>;

/** Whether the portal's own identity may write all that a template holds. */
export async function readRights(
  azure: AzureClients,
  subscriptionId: string,
  template: ArmTemplate,
): Promise<Blocker[]> {
  const scope = `/subscriptions/${subscriptionId}`;
  const permissions = z
    .array(permissionSchema)
    .parse(
      await azure
        .arm()
        .list(
          `${scope}/providers/Microsoft.Authorization/permissions`,
          AUTHORIZATION_API,
        ),
    );
  const lacking = [...typesIn(template.body)]
    .map(type => `${actionType(type)}/write`)
    .filter(action => !isAllowed(permissions, action));
  return lacking.length === 0
    ? []
    : [
        {
          code: 'RightsMissing',
          field: 'environment',
          message: `The portal's identity lacks rights in subscription ${subscriptionId}: ${lacking.join(', ')}. The platform team can add them to its role`,
        },
      ];
}

function isAllowed(permissions: Permission[], action: string): boolean {
  return permissions.some(
    ({ actions, notActions }) =>
      actions.some(pattern => matches(pattern, action)) &&
      !notActions.some(pattern => matches(pattern, action)),
  );
}

function matches(pattern: string, action: string): boolean {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.\\/+?^$|()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}

/** The type as actions name it. */
function actionType(type: string): string {
  return type.toLowerCase() === 'microsoft.resources/resourcegroups'
    ? 'Microsoft.Resources/subscriptions/resourceGroups'
    : type;
}

/** Types of all resources of a template, nested ones too. */
function typesIn(part: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(part)) {
    part.forEach(one => typesIn(one, found));
  } else if (part && typeof part === 'object') {
    const { type, apiVersion } = part as Record<string, unknown>;
    if (typeof type === 'string' && typeof apiVersion === 'string') {
      found.add(type);
    }
    Object.values(part).forEach(one => typesIn(one, found));
  }
  return found;
}
