import { type ReasonCode, SOURCE_FAILURE_CODES } from '../reasonCodes';
import type { HealthReason, HealthState } from '../types';
import { topResourceId } from './topResourceId';
import { worstState } from './states';

/** What is wrong with several services at once, named once. */
export interface SharedCause {
  /** Stays the same while the cause lasts. */
  id: string;
  code: ReasonCode;
  /** The worst state that it alone gives a service. */
  state: HealthState;
  /** What broke, for people: `redis-prod`, `zone 1 of aks-prod`, `Log Analytics in prod`. */
  subject: string;
  /** One of the reasons in full. */
  message: string;
  environment: string;
  /** ARM id of the shared resource, where one is at fault. */
  resourceId?: string;
  zone?: string;
  source?: string;
  /** Since when the first of the services has it, ISO 8601. */
  since: string;
  serviceCount: number;
  /** Entity references of the services that it hits, by name; at most 100. */
  services: string[];
}

/** A reason of a service in an environment. */
export interface ServiceReason {
  entityRef: string;
  environment: string;
  reason: HealthReason;
}

const SERVICES_NAMED = 100;

/**
 * This share of the services on one shared resource must have the same reason,
 * each on a part of its own, before the resource counts as the cause: two APIs
 * that fail at the same time are no broken gateway.
 */
const HOST_SHARE = 0.5;
const HOST_SERVICES = 3;

const sourceCodes: readonly string[] = [
  ...SOURCE_FAILURE_CODES,
  'readingStale',
];

/** The ids under which a reason can be one of several services, the widest first. */
function candidateIds(reason: HealthReason, environment: string): string[] {
  const { code, resourceId, source, zone } = reason;
  const idOf = (...parts: string[]) =>
    [environment, code, ...parts].join(':').toLowerCase();
  if (sourceCodes.includes(code)) {
    return source ? [idOf(source, resourceId ?? '')] : [];
  }
  if (!resourceId) {
    return code === 'platformIncident' ? [idOf()] : [];
  }
  const host = topResourceId(resourceId);
  if (zone) {
    return [idOf(host, `zone ${zone}`)];
  }
  return resourceId.length === host.length
    ? [idOf(host)]
    : [idOf(host), idOf(resourceId)];
}

interface Group {
  id: string;
  members: ServiceReason[];
  /** Whether every member names the very same thing. */
  isExact: boolean;
}

/**
 * What several services have in common. The same resource, zone or source at
 * fault in two services is a shared cause; so is a shared resource when half
 * of the services on it, and three at least, have the same reason.
 * `dependants` says, by ARM id in lower case, how many services depend on a
 * shared resource. The one that hits the most services comes first. Pure.
 */
export function deriveSharedCauses(options: {
  reasons: ServiceReason[];
  dependants: ReadonlyMap<string, number>;
}): SharedCause[] {
  const { reasons, dependants } = options;
  const wide = new Map<string, Group>();
  const exact = new Map<string, Group>();
  for (const one of reasons) {
    const ids = candidateIds(one.reason, one.environment);
    const isExact = ids.length === 1;
    if (ids.length > 0) {
      join(wide, ids[0], one, isExact);
    }
    if (!isExact && ids.length > 1) {
      join(exact, ids[1], one, true);
    }
  }
  const causes: SharedCause[] = [];
  const explained = new Set<ServiceReason>();
  for (const group of wide.values()) {
    if (isShared(group, dependants)) {
      causes.push(toCause(group));
      group.members.forEach(member => explained.add(member));
    }
  }
  for (const group of exact.values()) {
    const members = group.members.filter(one => !explained.has(one));
    if (isShared({ ...group, members }, dependants)) {
      causes.push(toCause({ ...group, members }));
    }
  }
  return causes.sort(
    (a, b) => b.serviceCount - a.serviceCount || (a.id < b.id ? -1 : 1),
  );
}

/** The id of the cause, among those with `causeIds`, that a reason belongs to. */
export function causeIdOf(
  reason: HealthReason,
  environment: string,
  causeIds: ReadonlySet<string>,
): string | undefined {
  return candidateIds(reason, environment).find(id => causeIds.has(id));
}

function join(
  groups: Map<string, Group>,
  id: string,
  member: ServiceReason,
  isExact: boolean,
): void {
  const group = groups.get(id);
  if (!group) {
    groups.set(id, { id, members: [member], isExact });
    return;
  }
  group.members.push(member);
  group.isExact &&= isExact;
}

function isShared(
  { members, isExact }: Group,
  dependants: ReadonlyMap<string, number>,
): boolean {
  const count = new Set(members.map(one => one.entityRef)).size;
  if (count < 2 || isExact) {
    return count >= 2;
  }
  const host = topResourceId(members[0].reason.resourceId ?? '');
  const all = dependants.get(host.toLowerCase());
  return (
    all !== undefined && count >= HOST_SERVICES && count >= all * HOST_SHARE
  );
}

function toCause({ id, members, isExact }: Group): SharedCause {
  const [{ environment, reason }] = members;
  const services = [...new Set(members.map(one => one.entityRef))].sort();
  const { code, zone, source } = reason;
  const isHost = !isExact || zone !== undefined;
  const resourceId =
    reason.resourceId && isHost
      ? topResourceId(reason.resourceId)
      : reason.resourceId;
  return {
    id,
    code,
    state: worstState(members.map(one => one.reason.state)),
    subject: subjectOf(reason, resourceId, environment),
    message: reason.message,
    environment,
    ...(resourceId ? { resourceId } : {}),
    ...(zone ? { zone } : {}),
    ...(source ? { source } : {}),
    since: members.map(one => one.reason.since).sort()[0],
    serviceCount: services.length,
    services: services.slice(0, SERVICES_NAMED),
  };
}

function subjectOf(
  { source, zone }: HealthReason,
  resourceId: string | undefined,
  environment: string,
): string {
  const name = resourceId?.slice(resourceId.lastIndexOf('/') + 1);
  if (source) {
    return `${source} in ${environment}`;
  }
  if (zone) {
    return `zone ${zone} of ${name}`;
  }
  return name ?? environment;
}
