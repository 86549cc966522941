import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorisedStack,
  RemovalPlan,
  RemovalRequest,
  Stack,
  StackCapacity,
  StackKey,
  StackPage,
  StackPreview,
  StackRequest,
  StackRun,
  TaskRequest,
} from '@slipway/plugin-azure-stacks-common';

export interface AzureStacksServiceRequestOptions {
  credentials: BackstageCredentials;
}

/** The stack engine, as other backend plugins see it. */
export interface AzureStacksService {
  /**
   * Checks that the person behind `credentials` may create this stack and that
   * it can be created, and records so under the task's id. Changes nothing
   * in Azure.
   */
  validate(
    request: TaskRequest,
    options: AzureStacksServiceRequestOptions,
  ): Promise<AuthorisedStack>;

  /** What a person allowed the task to do; `NotAllowedError`: nobody did. */
  requireAuthorisation(
    request: TaskRequest,
    options: AzureStacksServiceRequestOptions,
  ): Promise<AuthorisedStack>;

  /** What a deployment would change and cost. */
  preview(
    request: StackRequest,
    options: AzureStacksServiceRequestOptions,
  ): Promise<StackPreview>;

  /** What is left of the things that a stack takes a share of. */
  capacity(
    request: StackRequest,
    options: AzureStacksServiceRequestOptions,
  ): Promise<StackCapacity>;

  /**
   * Starts the deployment, or joins the one under way, and returns at once;
   * follow it with `getStack`. A stack that already is as asked stays so.
   */
  deploy(
    request: TaskRequest,
    options: AzureStacksServiceRequestOptions,
  ): Promise<Stack>;

  getStack(
    key: StackKey,
    options: AzureStacksServiceRequestOptions,
  ): Promise<Stack | undefined>;

  /** Stacks that the caller may read, page by page. */
  listStacks(
    query: { cursor?: string },
    options: AzureStacksServiceRequestOptions,
  ): Promise<StackPage>;

  /**
   * Starts to delete all that the stack owns, and the repository while every
   * commit in it is the portal's; follow it with `getStack`.
   */
  undo(
    key: StackKey,
    options: AzureStacksServiceRequestOptions,
  ): Promise<Stack>;

  /** What an undo or a decommission would delete and keep. */
  removalPlan(
    request: RemovalRequest,
    options: AzureStacksServiceRequestOptions,
  ): Promise<RemovalPlan>;

  /** As `undo`, but the repository always stays. */
  decommission(
    key: StackKey,
    options: AzureStacksServiceRequestOptions,
  ): Promise<Stack>;

  /** The tasks that worked on the stack, the newest first. */
  listRuns(
    key: StackKey,
    options: AzureStacksServiceRequestOptions,
  ): Promise<StackRun[]>;

  /** Restarts the service's pods one after the other. */
  restart(
    key: StackKey,
    options: AzureStacksServiceRequestOptions,
  ): Promise<void>;
}
