import type {
  DerivedHealth,
  HealthLink,
  HealthState,
  Mute,
  ServiceHealth,
  StateChange,
  Thresholds,
} from '@slipway/plugin-service-health-common';
import { serviceKey } from '@slipway/plugin-service-health-node';

/** Row of table `services`. */
export interface ServiceRow {
  entity_ref: string;
  environment: string;
  /** In lower case. */
  name: string;
  owner: string;
  state: HealthState;
  since: string;
  /** After this the state is no longer true; `null`: it stays so. */
  stale_at: string | null;
  /** `DerivedHealth` without readings. */
  health: string;
  /** SQLite says 0 or 1. */
  has_been_healthy: boolean | number;
  /** `ServiceSettings`. */
  settings: string;
  /** `Mute`; `null`: people are notified. */
  mute: string | null;
}

/** What a service's catalog entity says about its health. */
export interface ServiceSettings {
  links: HealthLink[];
  thresholds: Thresholds;
  /** What is wrong with its annotations. */
  problems: string[];
}

/** Row of table `facets`. */
export interface FacetRow {
  entity_ref: string;
  environment: string;
  facet_id: string;
  observation: string;
}

/** Row of table `changes`. */
export interface ChangeRow {
  id: number;
  entity_ref: string;
  environment: string;
  from_state: HealthState;
  to_state: HealthState;
  reasons: string;
  changed_at: string;
}

/** Row of table `dependencies`. */
export interface DependencyRow {
  entity_ref: string;
  environment: string;
  /** In lower case. */
  resource_id: string;
}

/** The part of a service's row that its observation decides. */
export type DerivedRow = Omit<ServiceRow, 'settings' | 'mute'>;

export function rowKey(row: {
  entity_ref: string;
  environment: string;
}): string {
  return serviceKey(row.entity_ref, row.environment);
}

/** What a row says of this health. */
export function toServiceRow(
  health: ServiceHealth & { owner: string },
  more: { staleAt: Date | undefined; hasBeenHealthy: boolean },
): DerivedRow {
  const { entityRef, environment, owner, state, since } = health;
  return {
    entity_ref: entityRef,
    environment,
    name: entityRef.slice(entityRef.lastIndexOf('/') + 1).toLowerCase(),
    owner,
    state,
    since,
    stale_at: more.staleAt?.toISOString() ?? null,
    health: JSON.stringify(withoutReadings(health)),
    has_been_healthy: more.hasBeenHealthy,
  };
}

/** The columns of `toServiceRow` that change. */
export const DERIVED_COLUMNS = [
  'owner',
  'state',
  'since',
  'stale_at',
  'health',
  'has_been_healthy',
] as const;

/** The mute of a row that still holds at `now`. */
export function muteOf(
  { mute }: Pick<ServiceRow, 'mute'>,
  now: Date,
): Mute | undefined {
  const parsed = mute ? (JSON.parse(mute) as Mute) : undefined;
  return parsed && parsed.until > now.toISOString() ? parsed : undefined;
}

export function settingsOf({
  settings,
}: Pick<ServiceRow, 'settings'>): ServiceSettings {
  return { links: [], thresholds: {}, problems: [], ...JSON.parse(settings) };
}

export function toChange(row: ChangeRow): StateChange {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    from: row.from_state,
    to: row.to_state,
    reasons: JSON.parse(row.reasons),
    changedAt: row.changed_at,
  };
}

/** What dates the next result; readings are kept with their facets. */
function withoutReadings({
  state,
  since,
  facets,
}: DerivedHealth): DerivedHealth {
  return {
    state,
    since,
    facets: facets.map(facet => ({ ...facet, readings: [] })),
  };
}
