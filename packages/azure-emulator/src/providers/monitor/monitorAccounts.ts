import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { stableGuid } from '../stableId';

/** Azure Monitor workspaces: where managed Prometheus keeps its metrics. */
export const monitorAccounts: ResourceType = {
  type: 'Microsoft.Monitor/accounts',
  seconds: { create: 20, update: 5, delete: 10 },
  validate({ resource: { name } }) {
    requireThat(
      /^[a-zA-Z0-9][-a-zA-Z0-9]{2,42}[a-zA-Z0-9]$/.test(name),
      'InvalidParameter',
      `The Azure Monitor workspace name '${name}' is invalid.`,
    );
  },
  complete({ resource }, context) {
    return {
      ...resource,
      properties: {
        publicNetworkAccess: 'Enabled',
        ...resource.properties,
        accountId: stableGuid('monitor account', resource.id),
        metrics: {
          prometheusQueryEndpoint: `${context.httpsOrigin}/_prometheus/${resource.name}`,
          internalId: `mac_${stableGuid('monitor account', resource.id)}`,
        },
      },
    };
  },
};
