import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { requireThere } from '../references';
import { list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { stableGuid } from '../stableId';
import { networkErrors, networkName } from './networkErrors';
import { freeAddress } from './freeAddress';
import { publicHost } from './publicHost';

interface Connection {
  /** The endpoint's own where none is given. */
  name?: string;
  properties: { privateLinkServiceId?: string; groupIds?: string[] };
}

const connections = list({
  name: text({ least: 1 }),
  properties: required({
    privateLinkServiceId: required(text({ least: 1 })),
    groupIds: list(text()),
    requestMessage: text({ most: 140 }),
  }),
});

/** Private endpoints: a network interface in a subnet, and a connection that is approved at once. */
export const privateEndpoints = shapedType({
  type: 'Microsoft.Network/privateEndpoints',
  seconds: { create: 30, update: 15, delete: 20 },
  errors: networkErrors,
  name: networkName,
  shape: {
    properties: {
      subnet: required({ id: required(text({ least: 1 })) }),
      privateLinkServiceConnections: connections,
      manualPrivateLinkServiceConnections: connections,
      ipVersionType: oneOf('IPv4', 'IPv6', 'DualStack'),
    },
  },
  defaults: {
    properties: {
      customNetworkInterfaceName: '',
      ipConfigurations: [],
      ipVersionType: 'IPv4',
      manualPrivateLinkServiceConnections: [],
      privateLinkServiceConnections: [],
    },
  },
  validate({ resource }) {
    if (connectionsOf(resource).length !== 1) {
      throw new ArmError(
        400,
        'PrivateEndpointMustHaveOneConnection',
        `Private endpoint ${resource.id} must have one private link service connection.`,
      );
    }
  },
  requireReferences({ resource }, context) {
    const { subnet } = resource.properties as { subnet: { id: string } };
    const [{ properties }] = connectionsOf(resource);
    requireThere(
      resource,
      [subnet.id, properties.privateLinkServiceId],
      context,
    );
  },
  readOnly: ({ resource, existing }) => ({
    customDnsConfigs: existing?.properties.customDnsConfigs ?? [],
    networkInterfaces: [{ id: interfaceId(resource) }],
    ...approved(resource, 'privateLinkServiceConnections', 'Approved'),
    ...approved(resource, 'manualPrivateLinkServiceConnections', 'Pending'),
  }),
  written: writeInterface,
  deleted: (endpoint, context) =>
    context.resources.delete(interfaceId(endpoint)),
});

function writeInterface(endpoint: ArmResource, context: EmulatorContext): void {
  const id = interfaceId(endpoint);
  if (context.resources.get(id)) {
    return;
  }
  const { subnet } = endpoint.properties as { subnet: { id: string } };
  const address = freeAddress(subnet.id, context);
  const [{ properties }] = connectionsOf(endpoint);
  const fqdn = publicHost(properties.privateLinkServiceId, properties.groupIds);
  context.resources.put({
    ...endpoint,
    properties: {
      ...endpoint.properties,
      customDnsConfigs: fqdn ? [{ fqdn, ipAddresses: [address] }] : [],
    },
  });
  context.resources.put({
    id,
    name: id.split('/').at(-1) ?? '',
    type: 'Microsoft.Network/networkInterfaces',
    location: endpoint.location,
    etag: randomUUID(),
    properties: {
      provisioningState: 'Succeeded',
      ipConfigurations: [
        {
          name: 'privateEndpointIpConfig',
          properties: {
            privateIPAddress: address,
            privateIPAllocationMethod: 'Dynamic',
            subnet,
          },
        },
      ],
      privateEndpoint: { id: endpoint.id },
    },
  });
}

function approved(endpoint: ArmResource, member: string, status: string) {
  const listed = (endpoint.properties[member] ?? []) as Connection[];
  return {
    [member]: listed.map(connection => ({
      id: `${endpoint.id}/${member}/${connection.name ?? endpoint.name}`,
      name: connection.name ?? endpoint.name,
      type: `Microsoft.Network/privateEndpoints/${member}`,
      properties: {
        ...connection.properties,
        privateLinkServiceConnectionState: {
          status,
          description:
            status === 'Approved' ? 'Auto-Approved' : 'Awaiting Approval',
          actionsRequired: 'None',
        },
        provisioningState: 'Succeeded',
      },
    })),
  };
}

function connectionsOf({ properties }: ArmResource): Connection[] {
  return [
    'privateLinkServiceConnections',
    'manualPrivateLinkServiceConnections',
  ].flatMap(member => (properties[member] ?? []) as Connection[]);
}

function interfaceId({ id, name, properties }: ArmResource): string {
  const wanted = properties.customNetworkInterfaceName;
  return `${id.split('/').slice(0, 5).join('/')}/providers/Microsoft.Network/networkInterfaces/${wanted || `${name}.nic.${stableGuid('nic', id)}`}`;
}
