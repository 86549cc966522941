/** What a deployment would do to one resource; Azure's own words. */
export type ChangeKind =
  | 'Create'
  | 'Modify'
  | 'Delete'
  | 'NoChange'
  | 'Ignore'
  | 'Unsupported'
  | 'Deploy'
  | 'NoEffect';

export interface ResourceChange {
  id: string;
  /** Resource type, e.g. `Microsoft.EventHub/namespaces/eventhubs`. */
  type: string;
  name: string;
  change: ChangeKind;
}

/** A reason why a stack cannot be created as asked. */
export interface Blocker {
  code:
    | 'InvalidInput'
    | 'NameTaken'
    | 'NodePoolTaken'
    | 'NodePoolsExhausted'
    | 'EventHubsExhausted'
    | 'StacksExhausted'
    | 'CoresExhausted'
    | 'SizeNotOffered'
    | 'AddressesExhausted'
    | 'RightsMissing'
    | 'PlatformMissing'
    | 'NotOurs'
    | 'SoftDeleted'
    | 'ApiPathTaken';
  /** Field of the form that can remove the reason. */
  field?: string;
  /** What is wrong and the way out. */
  message: string;
}

/** Where the prices of an estimate come from. */
export interface PriceSource {
  /** E.g. `Azure Retail Prices API`. */
  source: string;
  /** Day since when the newest of the prices holds, `YYYY-MM-DD`. */
  asOf: string;
}

export interface StackPreview {
  changes: ResourceChange[];
  /** What the new resources cost a month; `undefined`: no price is known. */
  monthlyCost?: { min: number; max: number };
  /** New resources billed by the hour at a price that is not known, e.g. `market (Microsoft.Sql/servers/databases)`. */
  unpriced?: string[];
  /** ISO 4217, e.g. `USD`. */
  currency: string;
  /** Left out where no price is known. */
  prices?: PriceSource;
  /** How long Azure takes for it, in minutes; left out where that is unknown. */
  expectedMinutes?: number;
  /** What is left of limited things; left out where there is no platform. */
  capacity?: CapacityReading[];
  blocking: Blocker[];
}

/** A virtual machine size of an environment's region. */
export interface SizeOffer {
  /** E.g. `Standard_D4_v5`. */
  name: string;
  /** Virtual cores of one machine. */
  cores: number;
  memoryGiB: number;
  /** Zones that offer it, e.g. `['1', '2', '3']`. */
  zones: string[];
  /** Family whose quota it takes, e.g. `standardDv5Family`. */
  family: string;
  /** Cores of the family in use and allowed; left out where Azure names none. */
  familyCores?: { used: number; limit: number };
  /** List price of one machine; left out where unknown. */
  pricePerHour?: number;
  /** ISO 4217. */
  currency?: string;
}

/** How much of a limited thing is left. */
export interface CapacityReading {
  id:
    | 'nodePools'
    | 'eventHubs'
    | 'stacks'
    /** Cores of the size's family, for the most nodes. */
    | 'familyCores'
    /** Cores of all families in the region, for the most nodes. */
    | 'regionCores'
    /** Zones that offer the size. */
    | 'zones'
    /** Addresses of the nodes' subnet, for the most nodes. */
    | 'subnetAddresses';
  /** Name of the cluster, namespace, subscription, family, size or subnet. */
  scope: string;
  used: number;
  limit: number;
  /** How much the asked stack takes. */
  needed: number;
}

export interface StackCapacity {
  readings: CapacityReading[];
  blocking: Blocker[];
}

export type StackState =
  'authorised' | 'deploying' | 'succeeded' | 'failed' | 'undoing' | 'deleted';

export interface StackResource {
  id: string;
  type: string;
  /** Azure's provisioning state, e.g. `Succeeded`. */
  state: string;
  error?: StackError;
}

export interface StackError {
  /** Azure's own code, e.g. `QuotaExceeded`. */
  code: string;
  message: string;
  resourceId?: string;
}

export interface Stack {
  entityRef: string;
  environment: string;
  stackId: string;
  /** Reference of the template. */
  template: string;
  parameters: Record<string, unknown>;
  state: StackState;
  /** Full reference of the owning group or user. */
  owner: string;
  error?: StackError;
  resources: StackResource[];
  /** What an undo left behind, with the reason for each. */
  kept?: KeptItem[];
  /** ISO 8601. */
  updatedAt: string;
}

/** What a task was authorised for. */
export interface AuthorisedStack {
  /** The person who started the task. */
  userRef: string;
  stackId: string;
  /** Full reference of the owning group or user. */
  owner: string;
  /** The form's values, checked and completed with defaults. */
  parameters: Record<string, unknown>;
}

export interface KeptItem {
  id: string;
  reason: string;
}

/**
 * How a service goes: `undo` takes back a creation, its repository too while
 * every commit is the portal's; `decommission` never deletes the repository.
 */
export type RemovalMode = 'undo' | 'decommission';

/** What a removal would do, said before it is done. */
export interface RemovalPlan {
  mode: RemovalMode;
  /** Azure resources, catalog entity and repository that go. */
  deleted: Array<{ id: string; type: string }>;
  /** What stays: what is not the stack's, and what Azure keeps. */
  kept: KeptItem[];
}

/** A task that was authorised to work on a stack. */
export interface StackRun {
  /** Id of the scaffolder's task. */
  taskId: string;
  /** Who started it. */
  userRef: string;
  /** ISO 8601. */
  startedAt: string;
}

export interface StackPage {
  items: Stack[];
  nextCursor?: string;
}
