import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { siblingsOf } from '../parentOf';
import { requireThere } from '../references';
import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { badRequest, monitorErrors } from './monitorErrors';

interface Category {
  category?: string;
  categoryGroup?: string;
  enabled: boolean;
}

const MAX_SETTINGS = 5;
const SINKS = [
  'workspaceId',
  'storageAccountId',
  'eventHubAuthorizationRuleId',
  'marketplacePartnerId',
  'serviceBusRuleId',
];
const category = {
  category: text({ least: 1 }),
  categoryGroup: text({ least: 1 }),
  enabled: required(flag),
  retentionPolicy: {
    enabled: required(flag),
    days: required(integer(0, 365)),
  },
};

/** Where a resource's logs and metrics go; at most five settings a resource. */
export const diagnosticSettings = shapedType({
  type: 'Microsoft.Insights/diagnosticSettings',
  createStatus: 200,
  needsLocation: false,
  hasProvisioningState: false,
  isTaggable: false,
  errors: monitorErrors,
  name: {
    pattern: /^[^<>*%&:\\?+/]{1,260}$/,
    says: 'up to 260 characters without <>*%&:\\?+/',
  },
  shape: {
    properties: {
      logAnalyticsDestinationType: oneOf('Dedicated', 'AzureDiagnostics'),
      logs: list(category),
      metrics: list(category),
    },
  },
  defaults: { properties: { logs: [], metrics: [] } },
  validate({ resource, existing }, context) {
    const { properties } = resource;
    if (!SINKS.some(sink => properties[sink])) {
      throw badRequest('At least one data sink needs to be specified.');
    }
    const logs = categoriesOf(resource);
    if (logs.some(each => !each.category === !each.categoryGroup)) {
      throw badRequest(
        'Each log names a category or a category group, and not both.',
        'properties.logs',
      );
    }
    const others = siblingsOf(resource, context);
    if (!existing && others.length >= MAX_SETTINGS) {
      throw new ArmError(
        409,
        'Conflict',
        `The limit of ${MAX_SETTINGS} diagnostic settings of the resource is reached.`,
      );
    }
    others.forEach(other => requireOtherSink(resource, other));
  },
  requireReferences({ resource }, context) {
    const { workspaceId, storageAccountId } = resource.properties as {
      workspaceId?: string;
      storageAccountId?: string;
    };
    requireThere(resource, [workspaceId, storageAccountId], context);
  },
});

/** Two settings cannot send one category to the same place. */
function requireOtherSink(setting: ArmResource, other: ArmResource): void {
  const sink = SINKS.find(
    name =>
      setting.properties[name] &&
      String(setting.properties[name]).toLowerCase() ===
        String(other.properties[name] ?? '').toLowerCase(),
  );
  const standing = categoriesOf(other).map(nameOf);
  const shared = categoriesOf(setting)
    .map(nameOf)
    .find(name => standing.includes(name));
  if (sink && shared) {
    throw new ArmError(
      409,
      'Conflict',
      `Data sink '${setting.properties[sink]}' is already used in diagnostic setting '${other.name}' for category '${shared}'. Data sinks can't be reused in different settings on the same category for the same resource.`,
    );
  }
}

function categoriesOf({ properties }: ArmResource): Category[] {
  return (properties.logs ?? []) as Category[];
}

function nameOf({ category: name, categoryGroup }: Category): string {
  return String(name ?? categoryGroup).toLowerCase();
}
