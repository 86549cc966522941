import { isStruck } from './conditions';
import { poisson } from './randomNumbers';
import { Tick } from './Tick';
import { CacheLink } from './Topology';

/** Memory of an Azure Managed Redis by SKU, in GB; its size names it. */
const gigabytesBySku: Record<string, number> = {
  Balanced_B0: 0.5,
  Balanced_B1: 1,
  Balanced_B3: 3,
  Balanced_B5: 6,
  Balanced_B10: 12,
  Balanced_B20: 24,
  Balanced_B50: 60,
  Balanced_B100: 120,
};
const bytesPerEntry = 2_048;
const entryLifeSeconds = 300;
/** What an empty instance holds. */
const baseShare = 0.05;
const connectionsPerPod = 8;

/** Services read their cache for each request, and write what they missed. */
export function simulateCaches(tick: Tick): void {
  for (const link of tick.topology.caches) {
    simulateCache(tick, link);
  }
}

function simulateCache(tick: Tick, link: CacheLink): void {
  const id = link.cache.id.toLowerCase();
  const capacity = capacityOf(link);
  const isFull = isStruck(tick.conditions, 'cacheFull', id);
  let hits = 0;
  let misses = 0;
  let clients = 2;
  for (const namespace of link.users) {
    const pods = tick.readyPods(link.subscriptionId, namespace);
    if (pods > 0) {
      const reads = readsOf(tick, link.subscriptionId, namespace, isFull);
      hits += reads.hits;
      misses += reads.misses;
      clients += pods * connectionsPerPod;
    }
  }
  const before = tick.state.redisBytes[id] ?? 0;
  const kept = before * Math.exp(-tick.seconds / entryLifeSeconds);
  const own = Math.min(capacity * 0.9, kept + misses * bytesPerEntry);
  tick.state.redisBytes[id] = own;
  const share = isFull
    ? 0.97 + tick.random() * 0.02
    : Math.min(0.99, baseShare + own / capacity);
  const operations = (hits + misses * 2) / tick.seconds;
  tick.record(id, 'usedmemory', share * capacity);
  tick.record(id, 'usedmemorypercentage', share * 100);
  tick.record(
    id,
    'serverLoad',
    Math.min(100, 3 + operations * 0.02 + tick.random() * 2),
  );
  tick.record(
    id,
    'percentProcessorTime',
    Math.min(100, 2 + operations * 0.015 + tick.random() * 2),
  );
  tick.record(id, 'connectedclients', clients);
  tick.record(id, 'cachehits', hits);
  tick.record(id, 'cachemisses', misses);
  tick.record(id, 'getcommands', hits + misses);
  tick.record(id, 'setcommands', misses);
  tick.record(id, 'operationsPerSecond', operations);
  tick.record(id, 'totalcommandsprocessed', hits + misses * 2);
  tick.record(id, 'totalkeys', Math.round(own / bytesPerEntry));
  tick.record(id, 'expiredkeys', Math.round((before - kept) / bytesPerEntry));
  tick.record(id, 'evictedkeys', isFull ? misses : 0);
  tick.record(id, 'errors', 0);
}

/** A full cache throws out what would have been read again, so that fewer reads hit. */
function readsOf(
  tick: Tick,
  subscriptionId: string,
  namespace: string,
  isFull: boolean,
) {
  const served = tick.served.get(`${subscriptionId}/${namespace}`) ?? 0;
  const misses = Math.min(
    served,
    poisson(tick.random, served * (isFull ? 0.45 : 0.1)),
  );
  const hits = served - misses;
  const labels = { __name__: 'cache_gets_total', namespace, cache: 'items' };
  tick.count(subscriptionId, { ...labels, result: 'hit' }, hits);
  tick.count(subscriptionId, { ...labels, result: 'miss' }, misses);
  return { hits, misses };
}

function capacityOf({ cache }: CacheLink): number {
  const sku = String(cache.sku?.name ?? '');
  const number = Number(/\d+$/.exec(sku)?.[0] ?? 1);
  return (gigabytesBySku[sku] ?? Math.max(1, number)) * 2 ** 30;
}
