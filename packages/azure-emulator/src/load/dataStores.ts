import { isStruck } from './conditions';
import { poisson, shareOf } from './randomNumbers';
import { StoreLink } from './storesOf';
import { Tick } from './Tick';

/** What one store was asked in this tick, and how it fares. */
interface StoreUse {
  id: string;
  /** Requests of its service. */
  requests: number;
  /** Of these, how many were refused for want of room. */
  throttled: number;
  /** Milliseconds to an answer. */
  latencyMs: number;
  /** A number of its own, 0 to 1, that stays. */
  own: number;
}

const RECORDERS: Record<string, (tick: Tick, use: StoreUse) => void> = {
  'microsoft.sql/servers/databases': recordSql,
  'microsoft.documentdb/databaseaccounts': recordCosmos,
  'microsoft.storage/storageaccounts': recordStorage,
  'microsoft.servicebus/namespaces': recordServiceBus,
};

/** Services ask their data stores once for each request that they serve. */
export function simulateDataStores(tick: Tick): void {
  for (const link of tick.topology.stores) {
    const record = RECORDERS[link.resource.type.toLowerCase()];
    record?.(tick, useOf(tick, link));
  }
}

function useOf(
  tick: Tick,
  { resource, subscriptionId, namespace }: StoreLink,
): StoreUse {
  const id = resource.id.toLowerCase();
  const requests = tick.served.get(`${subscriptionId}/${namespace}`) ?? 0;
  const isThrottled = isStruck(tick.conditions, 'throttled', id);
  const isSlow = isStruck(tick.conditions, 'slowDependency', id);
  return {
    id,
    requests,
    throttled: isThrottled
      ? Math.min(requests, poisson(tick.random, requests * 0.4))
      : 0,
    latencyMs: (isSlow ? 900 : 6) * (0.8 + tick.random() * 0.4),
    own: shareOf(id),
  };
}

function recordSql(
  tick: Tick,
  { id, requests, throttled, own }: StoreUse,
): void {
  const perSecond = requests / tick.seconds;
  const isBusy = throttled > 0;
  const load = isBusy
    ? 96 + tick.random() * 4
    : Math.min(85, 3 + own * 5 + perSecond * 0.4);
  tick.record(id, 'cpu_percent', load);
  tick.record(
    id,
    'workers_percent',
    isBusy ? 97 : Math.min(80, 1 + perSecond * 0.2),
  );
  tick.record(id, 'sessions_percent', Math.min(80, 1 + perSecond * 0.1));
  tick.record(id, 'storage_percent', 8 + own * 30);
  tick.record(id, 'connection_successful', Math.max(0, requests - throttled));
  tick.record(id, 'connection_failed', throttled);
  tick.record(id, 'deadlock', 0);
}

function recordCosmos(
  tick: Tick,
  { id, requests, throttled, own }: StoreUse,
): void {
  const good = Math.max(0, requests - throttled);
  tick.recordMany(id, 'TotalRequests', good, 'StatusCode=200');
  tick.record(id, 'TotalRequestUnits', good * 3.2, 'StatusCode=200');
  if (throttled > 0) {
    tick.recordMany(id, 'TotalRequests', throttled, 'StatusCode=429');
  }
  const used = 2 + own * 4 + (requests / tick.seconds) * 0.8;
  tick.record(
    id,
    'NormalizedRUConsumption',
    throttled > 0 ? 100 : Math.min(90, used),
  );
}

function recordStorage(tick: Tick, use: StoreUse): void {
  const { id, requests, throttled, latencyMs } = use;
  const good = Math.max(0, requests - throttled);
  tick.record(id, 'Transactions', good, 'ResponseType=Success');
  if (throttled > 0) {
    tick.record(id, 'Transactions', throttled, 'ResponseType=ServerBusyError');
  }
  tick.record(
    id,
    'Availability',
    throttled > 0 ? (good / Math.max(1, requests)) * 100 : 100,
  );
  tick.record(id, 'SuccessE2ELatency', latencyMs);
  tick.record(id, 'SuccessServerLatency', latencyMs * 0.7);
  tick.record(id, 'Ingress', good * 900);
  tick.record(id, 'Egress', good * 4_000);
}

function recordServiceBus(
  tick: Tick,
  { id, requests, throttled }: StoreUse,
): void {
  const sent = Math.max(0, Math.round(requests * 0.3) - throttled);
  const waiting = (tick.state.queued ??= {});
  // Receivers take what is there but for what came last.
  const before = waiting[id] ?? 0;
  const taken = throttled > 0 ? Math.round(before * 0.1) : before;
  waiting[id] = before - taken + sent;
  tick.record(id, 'IncomingMessages', sent);
  tick.record(id, 'OutgoingMessages', taken);
  tick.record(id, 'ActiveMessages', waiting[id]);
  tick.record(id, 'DeadletteredMessages', 0);
  tick.record(id, 'IncomingRequests', sent + taken + throttled);
  tick.record(id, 'SuccessfulRequests', sent + taken);
  tick.record(id, 'ThrottledRequests', throttled);
  tick.record(id, 'ServerErrors', 0);
  tick.record(id, 'UserErrors', 0);
}
