/** What a condition may ask about: the action and, for role assignments, their attributes. */
export interface ConditionFacts {
  action: string;
  /** By the attribute's last name, such as `RoleDefinitionId` (its GUID), `PrincipalId`, `PrincipalType`. */
  attributes: Record<string, string>;
}

type Condition = (facts: ConditionFacts) => boolean;

const TOKEN = /\s*(\(|\)|\{|\}|,|&&|\|\||!|@\w+\[[^\]]+\]|'[^']*'|[\w:.-]+)/y;

/**
 * Reads a condition of a role assignment in Azure's language, as far as conditions on role
 * assignments go: AND, OR, NOT, ActionMatches, equality of GUIDs and texts. Throws a
 * `SyntaxError` that says where it stops.
 */
export function parseRoleCondition(text: string): Condition {
  const tokens = tokenize(text);
  const condition = parseOr(tokens);
  if (tokens.length > 0) {
    throw new SyntaxError(`Unexpected '${tokens[0]}'`);
  }
  return condition;
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim()) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      throw new SyntaxError(`Unexpected text at position ${start}`);
    }
    tokens.push(match[1]);
  }
  return tokens;
}

function parseOr(tokens: string[]): Condition {
  const parts = [parseAnd(tokens)];
  while (takeIf(tokens, 'OR', '||')) {
    parts.push(parseAnd(tokens));
  }
  return facts => parts.some(part => part(facts));
}

function parseAnd(tokens: string[]): Condition {
  const parts = [parseUnary(tokens)];
  while (takeIf(tokens, 'AND', '&&')) {
    parts.push(parseUnary(tokens));
  }
  return facts => parts.every(part => part(facts));
}

function parseUnary(tokens: string[]): Condition {
  if (takeIf(tokens, '!', 'NOT')) {
    const inner = parseUnary(tokens);
    return facts => !inner(facts);
  }
  if (takeIf(tokens, '(')) {
    const inner = parseOr(tokens);
    expect(tokens, ')');
    return inner;
  }
  if (takeIf(tokens, 'ActionMatches')) {
    const [wanted] = parseValues(tokens);
    return ({ action }) => action.toLowerCase() === wanted.toLowerCase();
  }
  return parseComparison(tokens);
}

function parseComparison(tokens: string[]): Condition {
  const attribute = /^@\w+\[.*:(\w+)\]$/.exec(tokens.shift() ?? '')?.[1];
  if (!attribute) {
    throw new SyntaxError(
      'An attribute such as @Request[…:RoleDefinitionId] is missing',
    );
  }
  const operator = (tokens.shift() ?? '').split(':').at(-1) ?? '';
  const match = /^(Guid|String)(Not)?(Equals|StartsWith)(IgnoreCase)?$/.exec(
    operator,
  );
  if (!match) {
    throw new SyntaxError(`Unknown operator '${operator}'`);
  }
  const [, kind, not, comparison, ignoreCase] = match;
  const fold = (text: string) =>
    kind === 'Guid' || ignoreCase ? text.toLowerCase() : text;
  const values = parseValues(tokens).map(fold);
  return ({ attributes }) => {
    const found = fold(attributes[attribute] ?? '');
    const isMet =
      comparison === 'Equals'
        ? values.includes(found)
        : values.some(each => found.startsWith(each));
    return not ? !isMet : isMet;
  };
}

/** `{a, 'b'}` or one value. */
function parseValues(tokens: string[]): string[] {
  if (!takeIf(tokens, '{')) {
    return [unquoted(tokens.shift())];
  }
  const values = [unquoted(tokens.shift())];
  while (takeIf(tokens, ',')) {
    values.push(unquoted(tokens.shift()));
  }
  expect(tokens, '}');
  return values;
}

function unquoted(token: string | undefined): string {
  if (token === undefined || !/^['\w]/.test(token)) {
    throw new SyntaxError(`A value is missing before '${token ?? 'the end'}'`);
  }
  return token.replace(/^'|'$/g, '');
}

function takeIf(tokens: string[], ...wanted: string[]): boolean {
  const isNext = wanted.some(
    each => each.toLowerCase() === tokens[0]?.toLowerCase(),
  );
  if (isNext) {
    tokens.shift();
  }
  return isNext;
}

function expect(tokens: string[], wanted: string): void {
  if (!takeIf(tokens, wanted)) {
    throw new SyntaxError(
      `'${wanted}' is missing before '${tokens[0] ?? 'the end'}'`,
    );
  }
}
