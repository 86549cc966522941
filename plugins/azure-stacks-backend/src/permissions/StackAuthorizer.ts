import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  StackSubject,
  stackReadPermission,
} from '@slipway/plugin-azure-stacks-common';
import { StackFilter } from '../database/applyStackFilter';
import { stackPermissionResourceRef } from './stackRules';

/** Asks the permission policy with the caller's own credentials. */
export class StackAuthorizer {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  static create(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
  }): StackAuthorizer {
    return new StackAuthorizer(options);
  }

  private constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
  }

  /** Throws `NotAllowedError` unless the caller may do this with the stack. */
  async require(
    permission: ResourcePermission,
    subject: StackSubject,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    const isAllowed = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(stackPermissionResourceRef),
    );
    if (!isAllowed(decision, subject)) {
      throw new NotAllowedError(
        `You may not do this (${permission.name}) with ${subject.entityRef} in ${subject.environment}`,
      );
    }
  }

  /** Which stacks the caller may read; `undefined`: all. */
  async readFilter(
    credentials: BackstageCredentials,
  ): Promise<StackFilter | undefined> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: stackReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError('You may not read stacks');
    }
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      const transform = createConditionTransformer(
        this.#registry.getPermissionRuleset(stackPermissionResourceRef),
      );
      return transform(decision.conditions);
    }
    return undefined;
  }
}
