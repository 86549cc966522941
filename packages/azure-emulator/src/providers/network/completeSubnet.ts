type Properties = Record<string, unknown>;

interface Part {
  name?: string;
  properties?: Properties;
}

/** What Azure adds to a subnet's properties: states, where an endpoint reaches, ids of delegations. */
export function completeSubnet(id: string, properties: Properties): Properties {
  const { delegations, serviceEndpoints } = properties as {
    delegations?: Part[];
    serviceEndpoints?: Properties[];
  };
  return {
    ...properties,
    ...(delegations && {
      delegations: delegations.map(each => ({
        ...each,
        id: `${id}/delegations/${each.name}`,
        type: 'Microsoft.Network/virtualNetworks/subnets/delegations',
        properties: {
          actions: ['Microsoft.Network/virtualNetworks/subnets/join/action'],
          ...each.properties,
          provisioningState: 'Succeeded',
        },
      })),
    }),
    ...(serviceEndpoints && {
      serviceEndpoints: serviceEndpoints.map(each => ({
        locations: ['*'],
        ...each,
        provisioningState: 'Succeeded',
      })),
    }),
    provisioningState: 'Succeeded',
  };
}
