import { Expression, Pipeline, Source } from './ast';
import { compileExpression } from './compileExpression';
import { convertValue } from './convertValue';
import { limitError, semanticError } from './KqlError';
import { commonType } from './KqlType';
import { print } from './operators/project';
import { ordinalAs } from './ordinalAs';
import { runBody } from './runBody';
import { innerScope, Scope, Typed } from './Scope';
import { timeBound } from './timeBound';
import { Row, Table, toOrdinal } from './values';

const mostRangeRows = 500_000;

/** The table with which a pipeline begins. */
export function openSource(
  { source, operators }: Pipeline,
  scope: Scope,
): Table {
  switch (source.kind) {
    case 'pipeline':
      return scope.run(source.pipeline, scope);
    case 'print':
      return print(source.columns, scope);
    case 'datatable':
      return openDatatable(source, scope);
    case 'range':
      return openRange(source, scope);
    case 'call':
      return openCall(source, scope);
    case 'nothing':
      return { columns: [], rows: [{}] };
    default:
      return openTable(source.name, operators, scope);
  }
}

function openTable(
  name: string,
  operators: Pipeline['operators'],
  scope: Scope,
): Table {
  const own = scope.functions.get(name);
  if (own) {
    return openCall({ kind: 'call', name, args: [] }, scope);
  }
  const found =
    scope.tables.get(name) ??
    scope.openTable(name, timeBound(operators, scope));
  if (!found) {
    throw semanticError(
      `'${operators[0]?.kind ?? 'query'}' operator: Failed to resolve table or column expression named '${name}'`,
    );
  }
  return found;
}

function compileConstant(expression: Expression, scope: Scope): Typed {
  return compileExpression(expression, {
    columns: [],
    scope,
    operator: 'datatable',
  });
}

function openDatatable(
  { columns, cells }: Extract<Source, { kind: 'datatable' }>,
  scope: Scope,
): Table {
  if (cells.length % columns.length !== 0) {
    throw semanticError(
      `datatable: ${cells.length} values do not fill rows of ${columns.length} columns`,
      'SEM0001',
    );
  }
  const rows: Row[] = [];
  cells.forEach((cell, at) => {
    const { name, type } = columns[at % columns.length];
    if (at % columns.length === 0) {
      rows.push({});
    }
    const value = compileConstant(cell, scope);
    rows[rows.length - 1][name] = convertValue(
      value.evaluate({}),
      type,
      value.type,
    );
  });
  return { columns, rows };
}

function openRange(
  { name, from, to, step }: Extract<Source, { kind: 'range' }>,
  scope: Scope,
): Table {
  const parts = [from, to, step].map(part => compileConstant(part, scope));
  const [first, last, by] = parts.map(part => toOrdinal(part.evaluate({})));
  const type =
    parts[0].type === 'datetime'
      ? 'datetime'
      : commonType(parts.map(part => part.type));
  if (first === undefined || last === undefined || !by) {
    return { columns: [{ name, type }], rows: [] };
  }
  const count = Math.max(0, Math.floor((last - first) / by + 1e-9) + 1);
  if (count > mostRangeRows) {
    throw limitError(`range: a table may have ${mostRangeRows} rows`);
  }
  const rows = Array.from({ length: count }, (_, at) => ({
    [name]: ordinalAs(type, first + at * by),
  }));
  return { columns: [{ name, type }], rows };
}

/** A call of a function that the query itself defines, with tables and values as arguments. */
export function openCall(
  { name, args }: { name: string; args: Expression[] } & { kind?: string },
  scope: Scope,
  piped?: Table,
): Table {
  const own = scope.functions.get(name);
  if (!own) {
    throw semanticError(`Unknown function: '${name}'`, 'SEM0260');
  }
  const inner = innerScope(own.scope);
  const given = [...args];
  own.definition.parameters.forEach((parameter, at) => {
    if (piped && at === 0) {
      inner.tables.set(parameter.name, piped);
      return;
    }
    const argument =
      given.find(arg => arg.kind === 'named' && arg.name === parameter.name) ??
      given[piped ? at - 1 : at] ??
      parameter.byDefault;
    bind(parameter, argument, inner, scope, name);
  });
  const result = runBody(own.definition, inner);
  if (!('rows' in result)) {
    throw semanticError(
      `'${name}' gives a value where a table is wanted`,
      'SEM0001',
    );
  }
  return result;
}

function bind(
  { name, type }: { name: string; type: string },
  argument: Expression | undefined,
  inner: Scope,
  outer: Scope,
  functionName: string,
): void {
  const value = argument?.kind === 'named' ? argument.value : argument;
  if (!value) {
    throw semanticError(
      `${functionName}(): no value for parameter '${name}'`,
      'SEM0219',
    );
  }
  if (type !== 'table') {
    inner.variables.set(name, compileConstant(value, outer));
    return;
  }
  if (value.kind !== 'column' && value.kind !== 'query') {
    throw semanticError(
      `${functionName}(): parameter '${name}' takes a table`,
      'SEM0219',
    );
  }
  const pipeline =
    value.kind === 'query'
      ? value.pipeline
      : { source: { kind: 'table' as const, name: value.name }, operators: [] };
  inner.tables.set(name, outer.run(pipeline, outer));
}
