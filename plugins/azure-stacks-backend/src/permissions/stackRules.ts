import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  HasEnvironmentParams,
  IsOwnerParams,
  STACK_RESOURCE_TYPE,
  StackSubject,
  hasEnvironmentParamsSchema,
  isOwnerParamsSchema,
} from '@slipway/plugin-azure-stacks-common';
import { StackCondition } from '../database/applyStackFilter';

/** What the permissions on stacks are about. */
export const stackPermissionResourceRef = createPermissionResourceRef<
  StackSubject,
  StackCondition
>().with({ pluginId: 'azure-stacks', resourceType: STACK_RESOURCE_TYPE });

const hasEnvironment = createPermissionRule<
  typeof stackPermissionResourceRef,
  HasEnvironmentParams
>({
  name: 'HAS_ENVIRONMENT',
  description: 'Allow stacks in one of these environments',
  resourceRef: stackPermissionResourceRef,
  paramsSchema: hasEnvironmentParamsSchema,
  apply: (stack, { environments }) => environments.includes(stack.environment),
  toQuery: ({ environments }) => ({
    column: 'environment',
    values: environments,
  }),
});

const isOwner = createPermissionRule<
  typeof stackPermissionResourceRef,
  IsOwnerParams
>({
  name: 'IS_OWNER',
  description: 'Allow stacks that one of these groups or users owns',
  resourceRef: stackPermissionResourceRef,
  paramsSchema: isOwnerParamsSchema,
  apply: (stack, { owners }) => owners.includes(stack.owner),
  toQuery: ({ owners }) => ({ column: 'owner', values: owners }),
});

export const stackRules = { hasEnvironment, isOwner };

const conditionExports = createConditionExports({
  resourceRef: stackPermissionResourceRef,
  rules: stackRules,
});

/** Conditions for a permission policy. */
export const azureStackConditions = conditionExports.conditions;

/** Makes a policy's decision depend on conditions. */
export const createAzureStackConditionalDecision =
  conditionExports.createConditionalDecision;
