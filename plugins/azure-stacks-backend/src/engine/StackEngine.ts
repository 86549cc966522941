import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorisedStack,
  Stack,
  StackCapacity,
  StackKey,
  StackPage,
  StackPreview,
  StackRequest,
  TaskRequest,
} from '@slipway/plugin-azure-stacks-common';

export interface StackEngineOptions {
  /** Whose rights count. */
  credentials: BackstageCredentials;
}

/** Creates, describes and removes stacks. */
export interface StackEngine {
  validate(
    request: TaskRequest,
    userRef: string,
    options: StackEngineOptions,
  ): Promise<AuthorisedStack>;
  requireAuthorisation(request: TaskRequest): Promise<AuthorisedStack>;
  preview(
    request: StackRequest,
    options: StackEngineOptions,
  ): Promise<StackPreview>;
  capacity(
    request: StackRequest,
    options: StackEngineOptions,
  ): Promise<StackCapacity>;
  deploy(request: TaskRequest): Promise<Stack>;
  get(key: StackKey, options: StackEngineOptions): Promise<Stack>;
  list(
    cursor: string | undefined,
    options: StackEngineOptions,
  ): Promise<StackPage>;
  undo(key: StackKey, options: StackEngineOptions): Promise<Stack>;
  restart(key: StackKey, options: StackEngineOptions): Promise<void>;
}
