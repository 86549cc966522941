import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { freeAddress } from './network/freeAddress';
import { stableGuid } from './stableId';

type Body = Record<string, unknown>;

/** What Azure fills in on some types without rules of their own, because templates read it; by type in lower case. */
const makers: Record<
  string,
  (resource: ArmResource, context: EmulatorContext) => Body
> = {
  'microsoft.insights/components': ({ id, name, location }) => {
    const key = stableGuid('instrumentation', id);
    return {
      AppId: stableGuid('application', id),
      ApplicationId: name,
      InstrumentationKey: key,
      ConnectionString: `InstrumentationKey=${key};IngestionEndpoint=https://${location}-1.in.applicationinsights.azure.com/`,
    };
  },
  'microsoft.web/sites': ({ id, name }) => {
    const host = `${name.toLowerCase()}.azurewebsites.net`;
    return {
      state: 'Running',
      defaultHostName: host,
      hostNames: [host],
      enabledHostNames: [host, `${name.toLowerCase()}.scm.azurewebsites.net`],
      customDomainVerificationId: stableGuid('domain', id).toUpperCase(),
      outboundIpAddresses: '20.0.0.1,20.0.0.2',
      possibleOutboundIpAddresses: '20.0.0.1,20.0.0.2,20.0.0.3',
    };
  },
  'microsoft.containerinstance/containergroups': containerGroup,
  'microsoft.network/networkinterfaces': networkInterface,
  'microsoft.network/dnszones': () => ({
    nameServers: [1, 2, 3, 4].map(
      number =>
        `ns${number}-01.azure-dns.${['com', 'net', 'org', 'info'][number - 1]}.`,
    ),
  }),
  'microsoft.network/trafficmanagerprofiles': ({ properties }) => {
    const dns = (properties.dnsConfig ?? {}) as Body;
    return {
      dnsConfig: { ...dns, fqdn: `${dns.relativeName}.trafficmanager.net` },
    };
  },
  'microsoft.compute/virtualmachines': ({ id }) => ({
    vmId: stableGuid('machine', id),
  }),
  'microsoft.compute/virtualmachines/extensions': ({ name }) => ({
    instanceView: {
      name,
      statuses: [succeeded('ProvisioningState')],
      substatuses: ['StdOut', 'StdErr'].map(stream =>
        succeeded(`ComponentStatus/${stream}`),
      ),
    },
  }),
  'microsoft.dbformysql/servers': databaseServer('mysql'),
  'microsoft.dbformysql/flexibleservers': databaseServer('mysql'),
  'microsoft.dbformariadb/servers': databaseServer('mariadb'),
  'microsoft.dbforpostgresql/servers': databaseServer('postgres'),
  'microsoft.dbforpostgresql/flexibleservers': databaseServer('postgres'),
  'microsoft.eventgrid/topics': ({ name, location }) => ({
    endpoint: `https://${name}.${location}-1.eventgrid.azure.net/api/events`,
  }),
  'microsoft.appconfiguration/configurationstores': ({ name }) => ({
    endpoint: `https://${name}.azconfig.io`,
  }),
  'microsoft.cognitiveservices/accounts': ({ name }) => ({
    endpoint: `https://${name}.cognitiveservices.azure.com/`,
  }),
  'microsoft.batch/batchaccounts': ({ name, location }) => ({
    accountEndpoint: `${name}.${location}.batch.azure.com`,
  }),
  'microsoft.devices/iothubs': ({ name }) => ({
    hostName: `${name}.azure-devices.net`,
    state: 'Active',
    eventHubEndpoints: {
      events: {
        endpoint: `sb://ihsu-${name}.servicebus.windows.net/`,
        path: name.toLowerCase(),
        partitionCount: 4,
      },
    },
  }),
  'microsoft.devices/provisioningservices': ({ name }) => ({
    serviceOperationsHostName: `${name}.azure-devices-provisioning.net`,
    idScope: '0ne00000000',
    state: 'Active',
  }),
  'microsoft.signalrservice/signalr': ({ name }) => ({
    hostName: `${name}.service.signalr.net`,
    publicPort: 443,
    serverPort: 443,
  }),
  'microsoft.logic/workflows': ({ id, location }) => ({
    state: 'Enabled',
    accessEndpoint: `https://prod-01.${location}.logic.azure.com:443/workflows/${stableGuid('workflow', id).replaceAll('-', '')}`,
  }),
  'microsoft.cdn/profiles/endpoints': ({ name }) => ({
    hostName: `${name}.azureedge.net`,
    resourceState: 'Running',
  }),
};

/** The read-only properties of a resource whose type has no rules; empty where none are known. */
export function readOnlyProperties(
  resource: ArmResource,
  context: EmulatorContext,
): Body {
  return makers[resource.type.toLowerCase()]?.(resource, context) ?? {};
}

/** Whether some are known for a type. */
export function hasReadOnlyProperties(type: string): boolean {
  return Object.hasOwn(makers, type.toLowerCase());
}

function succeeded(code: string): Body {
  return {
    code: `${code}/succeeded`,
    level: 'Info',
    displayStatus: 'Provisioning succeeded',
    message: '',
  };
}

function databaseServer(kind: string) {
  return ({ name }: ArmResource): Body => ({
    fullyQualifiedDomainName: `${name}.${kind}.database.azure.com`,
    userVisibleState: 'Ready',
  });
}

function containerGroup({ location, properties }: ArmResource): Body {
  const address = (properties.ipAddress ?? undefined) as Body | undefined;
  const label = address?.dnsNameLabel;
  return {
    instanceView: { events: [], state: 'Running' },
    ...(address && {
      ipAddress: {
        ip: '20.0.0.10',
        ...address,
        ...(label !== undefined && {
          fqdn: `${label}.${location}.azurecontainer.io`,
        }),
      },
    }),
  };
}

/** Each address configuration gets a free address of its subnet. */
function networkInterface(
  { properties }: ArmResource,
  context: EmulatorContext,
): Body {
  const configurations = (properties.ipConfigurations ?? []) as Array<{
    properties?: Body;
  }>;
  return {
    macAddress: '00-0D-3A-00-00-01',
    ipConfigurations: configurations.map(each => ({
      ...each,
      properties: {
        privateIPAddress: freeAddress(
          String((each.properties?.subnet as Body | undefined)?.id),
          context,
        ),
        ...each.properties,
      },
    })),
  };
}
