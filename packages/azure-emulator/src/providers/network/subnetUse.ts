import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { userOf } from '../references';

/** Types whose resources take addresses of a subnet; rules of firewalls that merely name one are none. */
const USERS = [
  'Microsoft.ApiManagement/service',
  'Microsoft.App/managedEnvironments',
  'Microsoft.Cache/redis',
  'Microsoft.ContainerInstance/containerGroups',
  'Microsoft.ContainerService/managedClusters',
  'Microsoft.Network/applicationGateways',
  'Microsoft.Network/azureFirewalls',
  'Microsoft.Network/bastionHosts',
  'Microsoft.Network/loadBalancers',
  'Microsoft.Network/networkInterfaces',
  'Microsoft.Network/privateEndpoints',
  'Microsoft.Network/virtualNetworkGateways',
  'Microsoft.Sql/managedInstances',
  'Microsoft.Web/sites',
];

/** Throws Azure's refusal where something lies in the subnet. */
export function requireUnusedSubnet(
  subnet: Pick<ArmResource, 'id' | 'name'>,
  context: EmulatorContext,
): void {
  const user = userOf(subnet.id, USERS, context);
  if (user) {
    throw new ArmError(
      400,
      'InUseSubnetCannotBeDeleted',
      `Subnet ${subnet.name} is in use by ${user.id} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
    );
  }
}
