import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorisedStack,
  RemovalPlan,
  RemovalRequest,
  SizeOffer,
  Stack,
  StackCapacity,
  StackKey,
  StackPage,
  StackPreview,
  StackRequest,
  StackRun,
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
  /** What the environment's region offers to nodes. */
  sizes(environment: string): Promise<SizeOffer[]>;
  deploy(request: TaskRequest): Promise<Stack>;
  get(key: StackKey, options: StackEngineOptions): Promise<Stack>;
  list(
    cursor: string | undefined,
    options: StackEngineOptions,
  ): Promise<StackPage>;
  removalPlan(
    request: RemovalRequest,
    options: StackEngineOptions,
  ): Promise<RemovalPlan>;
  remove(request: RemovalRequest, options: StackEngineOptions): Promise<Stack>;
  runs(key: StackKey, options: StackEngineOptions): Promise<StackRun[]>;
  restart(key: StackKey, options: StackEngineOptions): Promise<void>;
}
