const STATES = ['critical', 'unknown', 'degraded', 'healthy'];
const FACETS = ['aks', 'workload', 'apim', 'redis', 'kafka'];
const READINGS = 4;

const messages = {
  critical: 'Redis memory in use is 100 %, above the limit of 95 %',
  unknown: 'Azure Monitor: Failed to read metrics: AuthorizationFailed',
  degraded: 'The share of ready pods is 66.667 %, below the limit of 100 %',
};

/** Every hundredth service is critical, and so on: most are healthy, as in life. */
function stateOf(index) {
  if (index % 100 === 0) {
    return 'critical';
  }
  if (index % 100 === 1) {
    return 'unknown';
  }
  return index % 20 === 2 ? 'degraded' : 'healthy';
}

function madeUpService(index, now) {
  const state = stateOf(index);
  const since = new Date(now - index * 1000).toISOString();
  const sampledAt = new Date(now - 20_000).toISOString();
  return {
    entityRef: `component:default/service-${String(index).padStart(5, '0')}`,
    environment: index % 4 === 0 ? 'dev' : 'prod',
    owner: `group:default/team-${index % 40}`,
    state,
    since,
    facets: FACETS.map((id, place) => ({
      id,
      state: place === 0 ? state : 'healthy',
      reasons:
        place === 0 && messages[state]
          ? [
              {
                code: 'redisMemoryHigh',
                state,
                message: messages[state],
                since,
              },
            ]
          : [],
      readings: Array.from({ length: READINGS }, (_, number) => ({
        name: `reading${number}`,
        value: number,
        unit: '%',
        source: 'Azure Monitor',
        sampledAt,
      })),
    })),
  };
}

/** A fleet as the health API answers it: worst first, five facets of four readings a service. */
export function madeUpFleet(count, now = Date.now()) {
  const services = Array.from({ length: count }, (_, index) =>
    madeUpService(index, now),
  ).sort(
    (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      (a.entityRef < b.entityRef ? -1 : 1),
  );
  const counts = Object.fromEntries(
    STATES.map(state => [
      state,
      services.filter(one => one.state === state).length,
    ]),
  );
  return function answer(query) {
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? 100);
    return {
      services: services.slice(start, end),
      counts,
      causes: [],
      ...(end < count ? { nextCursor: String(end) } : {}),
    };
  };
}
