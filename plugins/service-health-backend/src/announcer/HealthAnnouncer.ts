import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  compareStates,
  deriveSharedCauses,
  type HealthState,
  SERVICE_HEALTH_CHANGED_CHANNEL,
  type ServiceHealth,
  type ServiceHealthChangedSignal,
  type SharedCause,
} from '@slipway/plugin-service-health-common';
import type { HealthChange } from '../store/HealthStore';

const severities = {
  critical: 'critical',
  unknown: 'high',
  degraded: 'high',
  healthy: 'normal',
} as const satisfies Record<HealthState, string>;

/** Characters; a notification is a hint, the page tells the rest. */
const DESCRIPTION_LENGTH = 500;

/** Tells open pages and owners what has changed. */
export class HealthAnnouncer {
  readonly #signals: SignalsService;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  private constructor(
    signals: SignalsService,
    notifications: NotificationService,
    logger: LoggerService,
  ) {
    this.#signals = signals;
    this.#notifications = notifications;
    this.#logger = logger;
  }

  static create(options: {
    signals: SignalsService;
    notifications: NotificationService;
    logger: LoggerService;
  }): HealthAnnouncer {
    const { signals, notifications, logger } = options;
    return new HealthAnnouncer(signals, notifications, logger);
  }

  /** What can't be told is logged: the store already has it. */
  async announce(changes: HealthChange[]): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    const message: ServiceHealthChangedSignal = {
      services: changes.map(({ health }) => ({
        entityRef: health.entityRef,
        environment: health.environment,
        state: health.state,
      })),
    };
    await this.#try('signal', () =>
      this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: SERVICE_HEALTH_CHANGED_CHANNEL,
        message,
      }),
    );
    const news = changes.filter(({ isNews }) => isNews);
    for (const [owner, own] of groupByOwner(news)) {
      await this.#try('notification', () => this.#notify(owner, own));
    }
  }

  /**
   * One notification an owner: what breaks at once has mostly one cause, which is then named. Without
   * a scope: one that Backstage renews keeps its old place in the list, below what is over.
   */
  async #notify(owner: string, changes: HealthChange[]) {
    const [{ health }] = changes;
    const states = changes.map(change => change.health.state);
    const [worst] = [...states].sort(compareStates);
    const isOne = changes.length === 1;
    const cause = isOne ? undefined : causeOf(changes);
    const count = `${changes.length} services`;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: owner },
      payload: {
        ...(isOne
          ? {
              title: titleOf(health),
              description: reasonsOf(health),
              link: linkOf(health),
            }
          : {
              title: cause
                ? `${cause.subject}: ${count} changed, the worst is ${worst}`
                : `${count} changed, the worst is ${worst}`,
              description: [
                ...(cause ? [cause.message] : []),
                ...changes.map(change => titleOf(change.health)),
              ]
                .join('; ')
                .slice(0, DESCRIPTION_LENGTH),
              link: cause
                ? `/fleet?cause=${encodeURIComponent(cause.id)}`
                : '/fleet',
            }),
        severity: severities[worst],
        topic: 'service-health',
      },
    });
  }

  async #try(what: string, tell: () => Promise<void>) {
    try {
      await tell();
    } catch (error) {
      this.#logger.warn(`A ${what} about changed health could not be sent`, {
        reason: String(error),
      });
    }
  }
}

function groupByOwner(changes: HealthChange[]): Map<string, HealthChange[]> {
  const groups = new Map<string, HealthChange[]>();
  for (const change of changes) {
    const { owner } = change.health;
    if (owner) {
      groups.set(owner, [...(groups.get(owner) ?? []), change]);
    }
  }
  return groups;
}

/** What all of the services have in common, where there is such a thing. */
function causeOf(changes: HealthChange[]): SharedCause | undefined {
  const reasons = changes.flatMap(({ health }) =>
    health.facets.flatMap(facet =>
      facet.reasons.map(reason => ({ ...health, reason })),
    ),
  );
  const dependants = new Map<string, number>();
  return deriveSharedCauses({ reasons, dependants }).find(
    ({ serviceCount }) => serviceCount === changes.length,
  );
}

function titleOf({ entityRef, environment, state }: ServiceHealth): string {
  return `${parseEntityRef(entityRef).name} in ${environment} is ${state}`;
}

function reasonsOf({ facets }: ServiceHealth): string {
  const messages = facets.flatMap(({ reasons }) =>
    reasons.map(({ message }) => message),
  );
  return (
    messages.join('; ').slice(0, DESCRIPTION_LENGTH) ||
    'Nothing is wrong any more'
  );
}

function linkOf({ entityRef }: ServiceHealth): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/health`;
}
