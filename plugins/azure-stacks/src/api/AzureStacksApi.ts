import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  RemovalPlan,
  RemovalRequest,
  SizeOffer,
  Stack,
  StackCapacity,
  StackKey,
  StackPreview,
  StackRequest,
  StackRun,
} from '@slipway/plugin-azure-stacks-common';

/** The stack engine, as the pages see it. */
export interface AzureStacksApi {
  /** What creating a service like this would change and cost. */
  preview(
    request: StackRequest,
    options?: { signal?: AbortSignal },
  ): Promise<StackPreview>;
  /** A service's stack in an environment; `undefined`: it has none. */
  getStack(key: StackKey): Promise<Stack | undefined>;
  /** What is left of limited things, and what a service like this would miss. */
  capacity(
    request: StackRequest,
    options?: { signal?: AbortSignal },
  ): Promise<StackCapacity>;
  /** Virtual machine sizes of an environment's region. */
  sizes(environment: string): Promise<SizeOffer[]>;
  /** Tasks that worked on a stack, the newest first. */
  runs(key: StackKey): Promise<StackRun[]>;
  /** What a removal would delete and keep. */
  removalPlan(request: RemovalRequest): Promise<RemovalPlan>;
  /** Starts to delete what the removal's plan lists. */
  remove(request: RemovalRequest): Promise<void>;
  /** Starts a rolling restart of the service's pods. */
  restart(key: StackKey): Promise<void>;
}

export const azureStacksApiRef = createApiRef<AzureStacksApi>().with({
  id: 'plugin.azure-stacks',
  pluginId: 'azure-stacks',
});
