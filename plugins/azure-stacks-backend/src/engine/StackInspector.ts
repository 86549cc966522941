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
import { ArmTemplate, TemplateSource } from '../template/TemplateSource';
import { StackDeploymentBody, armParameters } from './armParameters';
import { StackRoom, findRoom } from './capacity/findRoom';
import { readRights } from './capacity/readRights';
import { SizeCatalog } from './capacity/SizeCatalog';
import { expectedMinutes } from './expectedMinutes';
import { estimateMonthlyCost } from './monthlyCost';
import { findTakenNames } from './nameChecks';
import { PriceList } from './PriceList';
import { findSoftDeletedNames } from './softDeletedNames';
import { AzureStack, StackDeployments } from './StackDeployments';
import { StackPlan } from './StackPlan';
import { Surroundings } from './Surroundings';
import { findForeignChanges, toResourceChange, whatIf } from './whatIf';

export interface StackInspectorOptions {
  auth: AuthService;
  azure: AzureClients;
  catalog: CatalogService;
  deployments: StackDeployments;
  priceList: PriceList;
  sizes: SizeCatalog;
  store: StackStore;
  surroundings: Surroundings;
  templates: TemplateSource;
}

interface Findings {
  template: ArmTemplate;
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

  /** Reasons why the plan cannot be carried out, and where it would go. */
  async check(
    plan: StackPlan,
  ): Promise<{ blocking: Blocker[]; placement: StackPlacement }> {
    const { blocking, room } = await this.#inspect(plan);
    return { blocking, placement: room.placement };
  }

  async capacity(plan: StackPlan): Promise<StackCapacity> {
    const { room } = await this.#inspect(plan);
    return { readings: room.readings, blocking: room.blocking };
  }

  async preview(plan: StackPlan): Promise<StackPreview> {
    const { azure, priceList } = this.#options;
    const { blocking, room, ownedIds, template } = await this.#inspect(plan);
    if (blocking.some(({ code }) => code === 'PlatformMissing')) {
      return { changes: [], currency: 'USD', blocking };
    }
    const body = await armParameters({
      ...this.#options,
      plan,
      template,
      placement: room.placement,
    });
    const found = (await whatIf(azure, plan, body)).map(raw => ({
      raw,
      change: toResourceChange(raw),
    }));
    const changes = found.map(({ change }) => change);
    const [cost, softDeleted] = await Promise.all([
      estimateMonthlyCost(priceList, plan.platform.location, found),
      findSoftDeletedNames(
        azure,
        plan.subscriptionId,
        changes,
        plan.kind === 'service' ? 'name' : 'environment',
      ),
    ]);
    return {
      changes: changes.filter(({ change }) => change !== 'Ignore'),
      ...cost,
      expectedMinutes: expectedMinutes(changes),
      capacity: room.readings,
      blocking: [
        ...blocking,
        ...findForeignChanges(changes, ownedIds),
        ...softDeleted,
      ],
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
    return armParameters({ ...this.#options, plan, template, placement });
  }

  async #inspect(plan: StackPlan): Promise<Findings> {
    const { azure, deployments, store } = this.#options;
    const { sizes, templates } = this.#options;
    const [records, azureStack, stackCount, template] = await Promise.all([
      store.ofEntity(plan.entityRef),
      deployments.read(plan),
      deployments.count(plan.subscriptionId),
      templates.read(plan.template),
    ]);
    const record = records.find(one => one.environment === plan.environment);
    const ownedIds = idsOwnedBy(plan, azureStack, record);
    const [names, rights, room] = await Promise.all([
      findTakenNames(this.#options, plan, { records, azureStack }),
      readRights(azure, plan.subscriptionId, template),
      findRoom({
        azure,
        sizes,
        plan,
        stackCount,
        isDeployed: azureStack !== undefined,
        ownedIds,
        placed: azureStack && record?.placement,
      }),
    ]);
    return {
      template,
      ownedIds,
      room,
      blocking: [...names, ...room.blocking, ...rights],
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
