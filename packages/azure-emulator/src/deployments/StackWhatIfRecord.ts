import { JsonObject, Json } from '../template/Json';
import { DeploymentInput } from './DeploymentRecord';
import { ActionOnUnmanage, DenySettings } from './StackRecord';

/** A kept preview of what deploying a stack would change, durable. */
export interface StackWhatIfRecord {
  id: string;
  name: string;
  location?: string;
  tags?: Json;
  /** The stack that it is compared with, which need not exist yet. */
  stackId: string;
  /** When that stack was last written, ISO 8601; undefined without a stack. */
  stackModifiedAt?: string;
  /** How long it is kept, as the request says it: an ISO 8601 duration. */
  retentionInterval: string;
  /** ms since 1970. */
  expiresAtMs: number;
  input: DeploymentInput;
  actionOnUnmanage: ActionOnUnmanage;
  denySettings: DenySettings;
  description?: Json;
  deploymentScope?: string;
  correlationId: string;
  operationId: string;
  /** What would change, with the properties of each resource. */
  changes: StackChanges;
  systemData: JsonObject;
}

/** A value before and after. */
interface Change<T> {
  before?: T;
  after?: T;
}

/** A change of one property. */
export interface StackPropertyChange extends Change<Json> {
  path: string;
  changeType: 'array' | 'create' | 'delete' | 'modify' | 'noEffect';
  children?: StackPropertyChange[];
}

/** What would happen to one resource. */
export interface StackResourceChange {
  id: string;
  deploymentId?: string;
  symbolicName?: string;
  changeType:
    'create' | 'delete' | 'detach' | 'modify' | 'noChange' | 'unsupported';
  /** Potential where it hangs on what is known only during the deployment. */
  changeCertainty: 'definite' | 'potential';
  managementStatusChange: Change<'managed' | 'unmanaged'>;
  denyStatusChange: Change<string>;
  unsupportedReason?: string;
  resourceConfigurationChanges?: Change<JsonObject> & {
    delta?: StackPropertyChange[];
  };
}

/** All that deploying a stack would change. */
export interface StackChanges {
  resourceChanges: StackResourceChange[];
  denySettingsChange: Change<DenySettings> & { delta: StackPropertyChange[] };
  deploymentScopeChange?: Change<string>;
}
