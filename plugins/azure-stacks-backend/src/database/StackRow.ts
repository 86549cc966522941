import { RemovalMode, StackState } from '@slipway/plugin-azure-stacks-common';
import type { StackRecord } from './StackStore';

/** A row of the table `stacks`. */
export interface StackRow {
  key: string;
  entity_ref: string;
  environment: string;
  stack_id: string;
  template: string;
  parameters: string;
  input_hash: string;
  owner: string;
  state: StackState;
  error: string | null;
  resources: string;
  placement: string | null;
  kept: string | null;
  removal: RemovalMode | null;
  updated_at: string;
}

export function toRow(key: string, record: StackRecord): StackRow {
  return {
    key,
    entity_ref: record.entityRef,
    environment: record.environment,
    stack_id: record.stackId,
    template: record.template,
    parameters: JSON.stringify(record.parameters),
    input_hash: record.inputHash,
    owner: record.owner,
    state: record.state,
    error: optionalJson(record.error),
    resources: JSON.stringify(record.resources),
    placement: optionalJson(record.placement),
    kept: optionalJson(record.kept),
    removal: record.removal ?? null,
    updated_at: record.updatedAt,
  };
}

export function toRecord(row: StackRow): StackRecord {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    stackId: row.stack_id,
    template: row.template,
    parameters: JSON.parse(row.parameters),
    inputHash: row.input_hash,
    owner: row.owner,
    state: row.state,
    error: row.error ? JSON.parse(row.error) : undefined,
    resources: JSON.parse(row.resources),
    placement: row.placement ? JSON.parse(row.placement) : undefined,
    kept: row.kept ? JSON.parse(row.kept) : undefined,
    removal: row.removal ?? undefined,
    updatedAt: row.updated_at,
  };
}

function optionalJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
