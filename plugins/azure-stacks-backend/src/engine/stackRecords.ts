import { AuthorisedStack, Stack } from '@slipway/plugin-azure-stacks-common';
import { StackRecord } from '../database/StackStore';
import { StackPlan } from './StackPlan';

/** The record of a plan; what exists already stays known. */
export function newRecord(plan: StackPlan, before?: StackRecord): StackRecord {
  return {
    entityRef: plan.entityRef,
    environment: plan.environment,
    stackId: plan.stackId,
    template: plan.template,
    parameters: plan.input,
    inputHash: plan.inputHash,
    owner: plan.owner,
    state: before?.state === 'failed' ? 'failed' : 'authorised',
    resources: before?.resources ?? [],
    placement: before?.placement,
    updatedAt: '',
  };
}

export function toAuthorised(
  plan: StackPlan,
  userRef: string,
): AuthorisedStack {
  const { stackId, owner, input } = plan;
  return { userRef, stackId, owner, parameters: input };
}

/** What callers see of a record. */
export function toStack(record: StackRecord): Stack {
  const {
    inputHash: _hash,
    placement: _placement,
    removal: _removal,
    ...stack
  } = record;
  return stack;
}
