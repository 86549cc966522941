import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorResponse } from '../../http/Surface';
import { requireThat } from '../badRequest';
import { stableGuid } from '../stableId';

/** Log Analytics workspaces; queries name them by their customer id. */
export const workspaces: ResourceType = {
  type: 'Microsoft.OperationalInsights/workspaces',
  seconds: { create: 20, update: 5, delete: 5 },
  validate({ resource: { name, properties } }) {
    requireThat(
      /^[a-zA-Z0-9][-a-zA-Z0-9]{2,61}[a-zA-Z0-9]$/.test(name),
      'InvalidParameter',
      `The workspace name '${name}' is invalid: 4 to 63 letters, digits and '-'.`,
    );
    const days = Number(properties.retentionInDays ?? 30);
    requireThat(
      days >= 7 && days <= 730,
      'InvalidParameter',
      `retentionInDays ${days} is invalid: 7 to 730.`,
      'properties.retentionInDays',
    );
  },
  complete({ resource, existing }, context) {
    const now = new Date(context.clock.now()).toISOString();
    return {
      ...resource,
      properties: {
        sku: { name: 'PerGB2018' },
        retentionInDays: 30,
        publicNetworkAccessForIngestion: 'Enabled',
        publicNetworkAccessForQuery: 'Enabled',
        ...resource.properties,
        customerId: stableGuid('workspace', resource.id),
        createdDate: existing?.properties.createdDate ?? now,
        modifiedDate: now,
      },
    };
  },
  actions: {
    sharedkeys: sharedKeys,
    // The name that templates know.
    listkeys: sharedKeys,
  },
};

function sharedKeys({ id }: ArmResource): EmulatorResponse {
  return {
    status: 200,
    body: {
      primarySharedKey: keyOf('primary', id),
      secondarySharedKey: keyOf('secondary', id),
    },
  };
}

function keyOf(which: string, id: string): string {
  return Buffer.from(stableGuid(which, id)).toString('base64');
}
