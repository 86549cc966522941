import type { AzureClock } from '@slipway/azure-node';
import type { ClusterWatches } from '../kubernetes/ClusterWatches';
import { createCacheProvider } from './caches';
import { createClusterProvider } from './clusters';
import { createEventHubsProvider } from './eventHubs';
import { createGatewayProvider } from './gateways';
import type { PlatformProvider } from './PlatformProvider';

/** What is observed of shared resources, one provider a kind. */
export function createPlatformProviders(options: {
  watches: ClusterWatches;
  clock: AzureClock;
}): PlatformProvider[] {
  return [
    createClusterProvider(options),
    createGatewayProvider(),
    createEventHubsProvider(options),
    createCacheProvider(),
  ];
}
