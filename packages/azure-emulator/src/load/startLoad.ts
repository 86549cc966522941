import { EmulatorContext } from '../EmulatorContext';
import { simulateCaches } from './caches';
import { ClusterState } from './ClusterState';
import { openConditions } from './conditions';
import { simulateGateway } from './gateway';
import { LoadStore } from './LoadStore';
import { simulateNodes } from './nodes';
import { Tick } from './Tick';
import { createTopologyReader } from './Topology';
import { simulateTopics } from './topics';

const tickMs = 5_000;
const scrapeMs = 15_000;

/**
 * Simulates what callers, services and their dependencies do, a step each 5 seconds of the
 * clock. A time in which the emulator did not run stays empty.
 */
export function startLoad(
  context: EmulatorContext,
  clusters: ClusterState,
): void {
  const store = new LoadStore(context);
  const readTopology = createTopologyReader(context);
  let lastScrapeMs = 0;

  function step(): void {
    const nowMs = context.clock.now();
    const tick = new Tick({
      seconds: tickMs / 1000,
      nowMs,
      random: context.random,
      topology: readTopology(),
      conditions: [...openConditions(context).values()],
      state: store.state,
      minute: store.minuteAt(nowMs),
      clusters,
    });
    simulateGateway(tick);
    simulateCaches(tick);
    simulateTopics(tick);
    simulateNodes(tick);
    store.saveMinute({ ...tick.minute, untilMs: nowMs });
    store.saveState(tick.state);
    if (nowMs - lastScrapeMs >= scrapeMs) {
      lastScrapeMs = nowMs;
      store.saveScrape({ atMs: nowMs, series: tick.exported() });
    }
  }

  function run(): void {
    try {
      step();
    } catch (error) {
      context.log(`load simulation: ${error}`);
    }
    context.clock.schedule(tickMs, run);
  }

  context.clock.schedule(tickMs, run);
}
