import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { Column, KqlType, Row } from '../../kql';

/** What a query asks for: moments of both ends count. */
export interface LogSpan {
  fromMs: number;
  toMs: number;
}

/** A table of a Log Analytics workspace. */
export interface LogTable {
  name: string;
  columns: Column[];
  /** Rows that resources send to the workspace; `TimeGenerated` lies in the span. */
  rows(context: EmulatorContext, workspace: ArmResource, span: LogSpan): Row[];
}

/** Columns from lines of names; those that a line doesn't list are texts. */
export function logColumns(
  names: string,
  types: Partial<Record<KqlType, string>>,
): Column[] {
  const typeOf = new Map(
    Object.entries(types).flatMap(([type, listed]) =>
      listed.split(' ').map(name => [name, type as KqlType] as const),
    ),
  );
  return names
    .split(/\s+/)
    .filter(Boolean)
    .map(name => ({ name, type: typeOf.get(name) ?? 'string' }));
}

export function isInSpan(ms: number, { fromMs, toMs }: LogSpan): boolean {
  return ms >= fromMs && ms <= toMs;
}
