import { EmulatorContext } from '../EmulatorContext';
import { simulateCaches } from './caches';
import { ClusterState } from './ClusterState';
import { openConditions } from './conditions';
import { simulateGateway } from './gateway';
import { simulateDataStores } from './dataStores';
import { LoadStore } from './LoadStore';
import { simulateNodes } from './nodes';
import { Tick } from './Tick';
import { createTopologyReader, Topology } from './Topology';
import { simulateTopics } from './topics';

/** Length of one step in milliseconds. */
export const stepMs = 5_000;
const scrapeMs = 15_000;

/** What callers, services and their dependencies do, step by step. */
export class LoadSimulation {
  readonly #context: EmulatorContext;
  readonly #clusters: ClusterState;
  readonly #store: LoadStore;
  readonly #readTopology: () => Topology;
  #lastScrapeMs = 0;

  constructor(context: EmulatorContext, clusters: ClusterState) {
    this.#context = context;
    this.#clusters = clusters;
    this.#store = new LoadStore(context);
    this.#readTopology = createTopologyReader(context);
  }

  /** Plays the 5 seconds that end now. */
  step(): void {
    const nowMs = this.#context.clock.now();
    const tick = new Tick({
      seconds: stepMs / 1000,
      nowMs,
      random: this.#context.random,
      topology: this.#readTopology(),
      conditions: [...openConditions(this.#context).values()],
      state: this.#store.state,
      minute: this.#store.minuteAt(nowMs),
      clusters: this.#clusters,
    });
    simulateGateway(tick);
    simulateCaches(tick);
    simulateTopics(tick);
    simulateDataStores(tick);
    simulateNodes(tick);
    this.#store.saveMinute({ ...tick.minute, untilMs: nowMs });
    this.#store.saveState({ ...tick.state });
    if (nowMs - this.#lastScrapeMs >= scrapeMs) {
      this.#lastScrapeMs = nowMs;
      this.#store.saveScrape({ atMs: nowMs, series: tick.exported() });
    }
  }
}
