import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Stack,
  StackKey,
  StackPreview,
  StackRequest,
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
  /** Starts to delete all that the stack owns. */
  undo(key: StackKey): Promise<void>;
  /** Starts a rolling restart of the service's pods. */
  restart(key: StackKey): Promise<void>;
}

export const azureStacksApiRef = createApiRef<AzureStacksApi>().with({
  id: 'plugin.azure-stacks',
  pluginId: 'azure-stacks',
});
