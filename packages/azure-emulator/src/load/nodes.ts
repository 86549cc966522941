import { shareOf } from './randomNumbers';
import { Tick } from './Tick';

/** Every ready node reports how much of it is in use. */
export function simulateNodes(tick: Tick): void {
  for (const cluster of tick.topology.clusters) {
    for (const { name, pool } of tick.readyNodes(cluster.id)) {
      const dimensions = `node=${name};nodepool=${pool}`;
      const own = shareOf(name);
      const values = {
        node_cpu_usage_percentage: 12 + own * 14 + tick.random() * 4,
        node_memory_working_set_percentage: 30 + own * 18 + tick.random() * 2,
        node_memory_rss_percentage: 20 + own * 15 + tick.random() * 2,
        node_disk_usage_percentage: 14 + own * 8,
      };
      for (const [metric, value] of Object.entries(values)) {
        tick.record(cluster.id, metric, value, dimensions);
      }
    }
  }
}
