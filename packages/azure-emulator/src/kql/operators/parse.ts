import { Operator, ParsePart } from '../ast';
import { compileExpression } from '../compileExpression';
import { convertValue } from '../convertValue';
import { compileRegex } from '../regularExpression';
import { Scope } from '../Scope';
import { KqlValue, Row, Table, toText } from '../values';

type Parse = Extract<Operator, { kind: 'parse' }>;
type ColumnPart = Extract<ParsePart, { kind: 'column' }>;

/** Takes a text apart into columns, as a pattern of texts and names says. */
export function parse(table: Table, operator: Parse, scope: Scope): Table {
  const source = compileExpression(operator.of, {
    columns: table.columns,
    scope,
    operator: 'parse',
  });
  const parts = operator.parts.filter(part => part.kind === 'column');
  const regex = compileRegex(patternOf(operator), flagsOf(operator));
  const rows = table.rows.flatMap(row => {
    const match = regex.exec(toText(source.evaluate(row), source.type));
    const cells = cellsOf(parts, match, operator.mode);
    if (!cells && operator.dropsUnmatched) {
      return [];
    }
    const extended: Row = { ...row };
    parts.forEach(({ name, type }, at) => {
      extended[name] = cells?.[at] ?? (type === 'string' ? '' : undefined);
    });
    return [extended];
  });
  const types = new Map(
    [...table.columns, ...parts].map(({ name, type }) => [name, type]),
  );
  return { columns: [...types].map(([name, type]) => ({ name, type })), rows };
}

/** Undefined where the text does not match; in simple mode also where one value is of another type. */
function cellsOf(
  parts: ColumnPart[],
  match: RegExpExecArray | undefined,
  mode: Parse['mode'],
): KqlValue[] | undefined {
  if (!match) {
    return undefined;
  }
  const cells = parts.map(({ type }, at) => {
    const text = match.groups?.[`c${at}`] ?? '';
    return convertValue(text.trim() === text ? text : text.trim(), type) ===
      undefined
      ? undefined
      : convertValue(type === 'string' ? text : text.trim(), type);
  });
  const isWhole = cells.every(cell => cell !== undefined);
  return isWhole || mode !== 'simple' ? cells : undefined;
}

function flagsOf({ mode, flags }: Parse): string {
  return mode === 'regex' ? flags : 's';
}

/** Named groups, for texts in regex mode may hold groups of their own. */
function patternOf({ parts, mode }: Parse): string {
  let column = -1;
  const pieces = parts.map((part, at) => {
    if (part.kind === 'anything') {
      return mode === 'regex' ? '.*?' : '[\\s\\S]*?';
    }
    if (part.kind === 'text') {
      return mode === 'regex'
        ? part.text
        : part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    }
    column += 1;
    const isLast = at === parts.length - 1;
    return `(?<c${column}>${valuePattern(part, mode, isLast)})`;
  });
  const isRegex = mode === 'regex';
  return isRegex ? pieces.join('') : `^${pieces.join('')}$`;
}

function valuePattern(
  { type }: ColumnPart,
  mode: Parse['mode'],
  isLast: boolean,
): string {
  if (mode === 'simple' && (type === 'long' || type === 'int')) {
    return '\\s*[+-]?\\d+\\s*';
  }
  if (mode === 'relaxed' && (type === 'long' || type === 'int')) {
    return '\\s*[+-]?\\d+\\s*|[\\s\\S]*?';
  }
  if (mode === 'regex') {
    return type === 'long' || type === 'int' ? '[+-]?\\d+' : '.*';
  }
  return isLast ? '[\\s\\S]*' : '[\\s\\S]*?';
}
