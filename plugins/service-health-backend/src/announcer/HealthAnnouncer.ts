import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  type HealthState,
  SERVICE_HEALTH_CHANGED_CHANNEL,
  type ServiceHealth,
  type ServiceHealthChangedSignal,
} from '@slipway/plugin-service-health-common';
import type { HealthChange } from '../store/HealthStore';

const severities = {
  critical: 'critical',
  unknown: 'high',
  degraded: 'high',
  healthy: 'normal',
} as const satisfies Record<HealthState, string>;

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

  /** One notification an owner: what breaks at once has mostly one cause. */
  async #notify(owner: string, changes: HealthChange[]) {
    const [{ health }] = changes;
    const states = changes.map(change => change.health.state);
    const worst = (
      ['critical', 'unknown', 'degraded', 'healthy'] as const
    ).find(state => states.includes(state))!;
    const isOne = changes.length === 1;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: owner },
      payload: {
        title: isOne
          ? titleOf(health)
          : `${changes.length} services changed, the worst is ${worst}`,
        description: isOne
          ? reasonsOf(health)
          : changes.map(change => titleOf(change.health)).join('; '),
        link: isOne ? linkOf(health) : '/health',
        severity: severities[worst],
        topic: 'service-health',
        ...(isOne
          ? { scope: `${health.entityRef} ${health.environment}` }
          : {}),
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

function titleOf({ entityRef, environment, state }: ServiceHealth): string {
  return `${parseEntityRef(entityRef).name} in ${environment} is ${state}`;
}

function reasonsOf({ facets }: ServiceHealth): string {
  const messages = facets.flatMap(({ reasons }) =>
    reasons.map(({ message }) => message),
  );
  return messages.join('; ').slice(0, 500) || 'Nothing is wrong any more';
}

function linkOf({ entityRef }: ServiceHealth): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/health`;
}
