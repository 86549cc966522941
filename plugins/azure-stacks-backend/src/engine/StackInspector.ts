import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AzureClients } from '@slipway/azure-node';
import {
  Blocker,
  StackCapacity,
  StackPreview,
} from '@slipway/plugin-azure-stacks-common';
import {
  StackPlacement,
  StackRecord,
  StackStore,
} from '../database/StackStore';
import { TemplateSource } from '../template/TemplateSource';
import { StackDeploymentBody, armParameters } from './armParameters';
import { StackRoom, findRoom } from './capacity';
import { estimateMonthlyCost } from './monthlyCost';
import { findTakenNames } from './nameChecks';
import { AzureStack, StackDeployments } from './StackDeployments';
import { StackPlan } from './StackPlan';
import { findForeignChanges, toResourceChange, whatIf } from './whatIf';

export interface StackInspectorOptions {
  auth: AuthService;
  azure: AzureClients;
  catalog: CatalogService;
  deployments: StackDeployments;
  store: StackStore;
  templates: TemplateSource;
}

interface Findings {
  azureStack: AzureStack | undefined;
  ownedIds: Set<string>;
  room: StackRoom;
  blocking: Blocker[];
}

/** Finds out what a plan would meet and change; writes nothing. */
export class StackInspector {
  readonly #options: StackInspectorOptions;

  static create(options: StackInspectorOptions): StackInspector {
    return new StackInspector(options);
  }

  private constructor(options: StackInspectorOptions) {
    this.#options = options;
  }

  /** Reasons why the plan cannot be carried out: names and capacity. */
  async findBlockers(plan: StackPlan): Promise<Blocker[]> {
    return (await this.#inspect(plan)).blocking;
  }

  async capacity(plan: StackPlan): Promise<StackCapacity> {
    const { room } = await this.#inspect(plan);
    return { readings: room.readings, blocking: room.blocking };
  }

  async preview(plan: StackPlan): Promise<StackPreview> {
    const { azure } = this.#options;
    const { blocking, room, ownedIds } = await this.#inspect(plan);
    if (blocking.some(({ code }) => code === 'PlatformMissing')) {
      return { changes: [], currency: 'USD', blocking };
    }
    const body = await this.describeDeployment(plan, room.placement);
    const found = (await whatIf(azure, plan, body)).map(raw => ({
      raw,
      change: toResourceChange(raw),
    }));
    const changes = found.map(({ change }) => change);
    return {
      changes: changes.filter(({ change }) => change !== 'Ignore'),
      ...(await estimateMonthlyCost(azure, plan.platform.location, found)),
      blocking: [...blocking, ...findForeignChanges(changes, ownedIds)],
    };
  }

  /** Where the plan's stack lies, or would lie. */
  async place(plan: StackPlan): Promise<StackPlacement> {
    return (await this.#inspect(plan)).room.placement;
  }

  async describeDeployment(
    plan: StackPlan,
    placement: StackPlacement,
  ): Promise<StackDeploymentBody> {
    const template = await this.#options.templates.read(plan.template);
    return armParameters(this.#options.azure, plan, template, placement);
  }

  async #inspect(plan: StackPlan): Promise<Findings> {
    const { azure, deployments, store } = this.#options;
    const [records, azureStack, stackCount] = await Promise.all([
      store.ofEntity(plan.entityRef),
      deployments.read(plan),
      deployments.count(plan.subscriptionId),
    ]);
    const record = records.find(one => one.environment === plan.environment);
    const ownedIds = idsOwnedBy(plan, azureStack, record);
    const [names, room] = await Promise.all([
      findTakenNames(this.#options, plan, { records, azureStack }),
      findRoom({
        azure,
        plan,
        stackCount,
        isDeployed: azureStack !== undefined,
        ownedIds,
        placed: azureStack && record?.placement,
      }),
    ]);
    return {
      azureStack,
      ownedIds,
      room,
      blocking: [...names, ...room.blocking],
    };
  }
}

/** What is ours, by the stack and by what its last deployment created. */
function idsOwnedBy(
  plan: StackPlan,
  azureStack: AzureStack | undefined,
  record: StackRecord | undefined,
): Set<string> {
  if (azureStack?.entityRef !== plan.entityRef) {
    return new Set();
  }
  const created = record?.resources
    .filter(({ state }) => state === 'Succeeded')
    .map(({ id }) => id.toLowerCase());
  return new Set([...azureStack.ownedIds, ...(created ?? [])]);
}
