import type { AzureClients } from '@slipway/azure-node';
import type {
  FacetModel,
  FacetObservation,
  HistoryProblem,
  HistoryRange,
  HistorySeries,
} from '@slipway/plugin-service-health-common';
import type { ServiceTarget } from './ServiceTarget';

/** What a chart of one facet of one service shows. */
export interface FacetHistoryRequest {
  service: ServiceTarget;
  range: HistoryRange;
  from: Date;
  to: Date;
  /** Clients for a person who waits. */
  azure: AzureClients;
  signal: AbortSignal;
}

/** Readings over time; a source that gave none is a problem, not a throw. */
export interface FacetHistory {
  series: HistorySeries[];
  problems: HistoryProblem[];
}

/** Collects one facet of many services at once. */
export interface FacetProvider {
  /** Id of the facet, e.g. `sql`. */
  readonly id: string;

  /** How the readings are judged; left out for a facet that Slipway's own model knows. */
  readonly model?: FacetModel;

  /**
   * Whether the service has this facet at all. A service that has it and is
   * left out of what `collect` returns is unknown.
   */
  appliesTo(service: ServiceTarget): boolean;

  /**
   * Observes `services`, by their keys. A source that fails is told as a
   * failure of the services it concerns; a throw concerns all of them.
   * `azure` are clients for background work; `signal` ends the refresh.
   */
  collect(
    services: ServiceTarget[],
    azure: AzureClients,
    signal: AbortSignal,
  ): Promise<Map<string, FacetObservation>>;

  /** Readings of one service over time, for charts; left out: there are none. */
  history?(request: FacetHistoryRequest): Promise<FacetHistory>;

  /**
   * Tells `onChange`, when something changes between two refreshes, which of
   * the services last collected should be observed again at once.
   */
  watch?(onChange: (serviceKeys: string[]) => void): void;

  /** Ends everything that `collect` or `watch` keeps open. */
  stop?(): void;
}
