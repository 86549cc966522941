/** What an expression may ask about. */
export interface ExpressionScope {
  /** By name, without regard to case. */
  variables: Record<string, string>;
  parameters?: Record<string, unknown>;
  /** Functions about how things went so far, such as `succeeded`, by lower-case name. */
  status?: Record<string, (...names: string[]) => boolean>;
}

type Value = unknown;

const TOKEN = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?|[A-Za-z_][\w-]*|[(),.[\]])/y;

const FUNCTIONS: Record<string, (...values: Value[]) => Value> = {
  and: (...values) => values.every(isTrue),
  or: (...values) => values.some(isTrue),
  not: value => !isTrue(value),
  xor: (one, other) => isTrue(one) !== isTrue(other),
  eq: isSame,
  ne: (one, other) => !isSame(one, other),
  gt: (one, other) => compare(one, other) > 0,
  ge: (one, other) => compare(one, other) >= 0,
  lt: (one, other) => compare(one, other) < 0,
  le: (one, other) => compare(one, other) <= 0,
  in: (needle, ...values) => values.some(each => isSame(needle, each)),
  notin: (needle, ...values) => !values.some(each => isSame(needle, each)),
  contains: (text, part) => fold(text).includes(fold(part)),
  startswith: (text, part) => fold(text).startsWith(fold(part)),
  endswith: (text, part) => fold(text).endsWith(fold(part)),
  coalesce: (...values) =>
    values.find(each => each !== undefined && each !== ''),
  format: (text, ...values) =>
    String(text).replace(/\{(\d+)\}/g, (_, at) => asText(values[Number(at)])),
  lower: text => asText(text).toLowerCase(),
  upper: text => asText(text).toUpperCase(),
  trim: text => asText(text).trim(),
  replace: (text, from, to) =>
    asText(text).replaceAll(asText(from), asText(to)),
  length: value => (Array.isArray(value) ? value.length : asText(value).length),
  iif: (condition, yes, no) => (isTrue(condition) ? yes : no),
};

/** Evaluates an expression of Azure Pipelines, such as `and(succeeded(), eq(variables.a, 'b'))`. */
export function evaluateExpression(
  text: string,
  scope: ExpressionScope,
): Value {
  const tokens = tokenize(text);
  const value = readValue(tokens, scope);
  if (tokens.length > 0) {
    throw new SyntaxError(
      `Unexpected symbol: '${tokens[0]}'. Located within expression: ${text}`,
    );
  }
  return value;
}

/** Whether a value counts as true: everything does but `false`, nothing, `0` and an empty text. */
export function isTrue(value: Value): boolean {
  return Boolean(value);
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim()) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw new SyntaxError(
        `Unexpected symbol: '${text.slice(start).trim()}'. Located within expression: ${text}`,
      );
    }
    tokens.push(match[1]);
  }
  return tokens;
}

function readValue(tokens: string[], scope: ExpressionScope): Value {
  const token = tokens.shift();
  if (token === undefined) {
    throw new SyntaxError('An expression is expected');
  }
  if (token.startsWith("'")) {
    return token.slice(1, -1).replaceAll("''", "'");
  }
  if (/^-?\d/.test(token)) {
    return Number(token);
  }
  if (tokens[0] === '(') {
    return callFunction(token, readArguments(tokens, scope), scope);
  }
  const literals: Record<string, Value> = {
    true: true,
    false: false,
    null: undefined,
  };
  const name = token.toLowerCase();
  return name in literals ? literals[name] : readPath(name, tokens, scope);
}

function readArguments(tokens: string[], scope: ExpressionScope): Value[] {
  const values: Value[] = [];
  tokens.shift();
  while (tokens[0] !== ')') {
    values.push(readValue(tokens, scope));
    if (tokens[0] === ',') {
      tokens.shift();
    } else if (tokens[0] !== ')') {
      throw new SyntaxError(`Expected ')' before '${tokens[0] ?? 'the end'}'`);
    }
  }
  tokens.shift();
  return values;
}

/** `variables.name`, `variables['name']`, `parameters.name.member`. */
function readPath(
  root: string,
  tokens: string[],
  scope: ExpressionScope,
): Value {
  const roots: Record<string, Value> = {
    variables: scope.variables,
    parameters: scope.parameters ?? {},
  };
  if (!(root in roots)) {
    throw new SyntaxError(`Unrecognized value: '${root}'`);
  }
  let value = roots[root];
  while (tokens[0] === '.' || tokens[0] === '[') {
    const isIndex = tokens.shift() === '[';
    const key = String(isIndex ? readValue(tokens, scope) : tokens.shift());
    if (isIndex) {
      tokens.shift();
    }
    // A dotted name of a variable, such as Build.SourceBranch, is one name.
    const isDotted = root === 'variables' && !isIndex && tokens[0] === '.';
    const full = isDotted ? key + tokens.splice(0).join('') : key;
    value = memberOf(value, full);
  }
  return value;
}

function memberOf(value: Value, key: string): Value {
  const wanted = key.toLowerCase();
  const members = Object.entries((value ?? {}) as Record<string, Value>);
  return members.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function callFunction(
  name: string,
  values: Value[],
  scope: ExpressionScope,
): Value {
  const lowered = name.toLowerCase();
  const status = scope.status?.[lowered];
  if (status) {
    return status(...values.map(String));
  }
  const found = FUNCTIONS[lowered];
  if (!found) {
    throw new SyntaxError(`Unrecognized value: '${name}'`);
  }
  return found(...values);
}

/** The right side takes the left side's form; texts ignore case. */
function isSame(one: Value, other: Value): boolean {
  if (typeof one === 'number') {
    return one === Number(other);
  }
  if (typeof one === 'boolean' && typeof other !== 'string') {
    return one === isTrue(other);
  }
  return fold(one) === fold(other);
}

function compare(one: Value, other: Value): number {
  return typeof one === 'number'
    ? one - Number(other)
    : fold(one).localeCompare(fold(other));
}

function fold(value: Value): string {
  return asText(value).toLowerCase();
}

/** A value as text: truth is written `True`. */
export function asText(value: Value): string {
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  return value === undefined || value === null ? '' : String(value);
}
