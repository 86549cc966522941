import { Provider } from '../Provider';
import {
  addressRecords,
  privateDnsZoneGroups,
  privateDnsZones,
  virtualNetworkLinks,
} from './privateDns';
import { privateEndpoints } from './privateEndpoints';
import { natGateways, publicIpAddresses } from './publicAddresses';
import { recordSetRoutes } from './recordSetRoutes';
import { networkSecurityGroups, securityRules } from './securityRules';
import { subnets, virtualNetworks } from './virtualNetworks';

/** Microsoft.Network. */
export const network: Provider = {
  types: [
    addressRecords,
    natGateways,
    networkSecurityGroups,
    privateDnsZoneGroups,
    privateDnsZones,
    privateEndpoints,
    publicIpAddresses,
    securityRules,
    subnets,
    virtualNetworkLinks,
    virtualNetworks,
  ],
  routes: recordSetRoutes,
};
