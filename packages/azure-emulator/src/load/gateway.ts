import { isStruck } from './conditions';
import { logNormal, poisson, rounded, shareOf } from './randomNumbers';
import { Tick } from './Tick';
import { ApiLink } from './Topology';

/** Requests a second of the quietest and of the busiest API. */
const requestsPerSecond = { least: 0.8, most: 3 };
/** Half of all answers of a healthy service take no longer. */
const medianBackendMs = 28;
/** What a request waits longer when a dependency is slow. */
const slowDependencyMs = 1_800;

/**
 * Clients call every API whose backend has once been up; without a ready pod they get 503.
 * Records gateway log rows, the gateway's capacity and what the service counts itself.
 */
export function simulateGateway(tick: Tick): void {
  const requestsByGateway = new Map<string, number>();
  for (const link of tick.topology.apis) {
    const requests = simulateApi(tick, link);
    const total = requestsByGateway.get(link.gatewayId) ?? 0;
    requestsByGateway.set(link.gatewayId, total + requests);
  }
  for (const [gatewayId, requests] of requestsByGateway) {
    const perSecond = requests / tick.seconds;
    const capacity = 6 + perSecond * 0.12 + tick.random() * 2;
    tick.record(gatewayId, 'Capacity', Math.min(100, capacity));
    tick.record(gatewayId, 'Requests', requests);
  }
}

function simulateApi(tick: Tick, link: ApiLink): number {
  const id = link.api.id.toLowerCase();
  const pods = tick.readyPods(link.subscriptionId, link.namespace);
  if (pods > 0) {
    tick.state.firstReadyMs[id] ??= tick.nowMs;
  }
  if (tick.state.firstReadyMs[id] === undefined) {
    return 0;
  }
  const { least, most } = requestsPerSecond;
  const rate = least + (most - least) * shareOf(link.api.name);
  const requests = poisson(tick.random, rate * tick.seconds);
  const histogram = (tick.minute.gateway[id] ??= {});
  const troubles = {
    isBroken: isStruck(tick.conditions, 'apim5xx', link.api.id),
    isSlow: isSlowed(tick, link),
  };
  const byCode = new Map<number, number>();
  for (let request = 0; request < requests; request += 1) {
    const { code, totalMs, backendMs } = answerOf(tick, pods, troubles);
    const key = `${code}|${totalMs}|${backendMs}`;
    histogram[key] = (histogram[key] ?? 0) + 1;
    byCode.set(code, (byCode.get(code) ?? 0) + 1);
  }
  let served = 0;
  for (const [code, answers] of byCode) {
    served += code < 300 ? answers : 0;
    if (pods > 0) {
      countAnswers(tick, link, code, answers);
    }
  }
  tick.served.set(`${link.subscriptionId}/${link.namespace}`, served);
  return requests;
}

function countAnswers(
  tick: Tick,
  { subscriptionId, namespace }: ApiLink,
  code: number,
  answers: number,
): void {
  tick.count(
    subscriptionId,
    {
      __name__: 'http_server_requests_seconds_count',
      namespace,
      status: String(code),
    },
    answers,
  );
}

function answerOf(
  tick: Tick,
  pods: number,
  { isBroken, isSlow }: { isBroken: boolean; isSlow: boolean },
) {
  const overheadMs = rounded(1 + tick.random() * 3);
  if (pods === 0) {
    return { code: 503, totalMs: overheadMs, backendMs: 0 };
  }
  const backendMs = rounded(
    logNormal(tick.random, medianBackendMs, 0.5) +
      (isSlow ? logNormal(tick.random, slowDependencyMs, 0.2) : 0),
  );
  const totalMs = rounded(backendMs + overheadMs);
  if (isBroken && tick.random() < 0.6) {
    return { code: 500, totalMs, backendMs };
  }
  return { code: statusOf(tick.random()), totalMs, backendMs };
}

/** Slow are APIs named by the fault, and those whose cache or topic is. */
function isSlowed({ conditions, topology }: Tick, link: ApiLink): boolean {
  if (conditions.length === 0) {
    return false;
  }
  const { subscriptionId, namespace } = link;
  const dependencies = [
    link.api.id,
    ...topology.caches
      .filter(
        cache =>
          cache.subscriptionId === subscriptionId &&
          cache.users.includes(namespace),
      )
      .map(({ cache }) => cache.id),
    ...topology.topics
      .filter(
        topic =>
          topic.subscriptionId === subscriptionId &&
          topic.producer === namespace,
      )
      .map(({ hub }) => hub.id),
  ];
  return dependencies.some(id => isStruck(conditions, 'slowDependency', id));
}

/** What a healthy service answers: mostly 200, some writes, few mistakes of clients. */
function statusOf(draw: number): number {
  if (draw < 0.78) {
    return 200;
  }
  if (draw < 0.93) {
    return 201;
  }
  if (draw < 0.985) {
    return 204;
  }
  return draw < 0.993 ? 404 : 401;
}
