import { ArmError } from './ArmError';
import { ArmResource } from './ResourceStore';
import { parseResourcePath } from './resourceId';

type Matcher = (resource: ArmResource) => boolean;
type Test = (actual: string, wanted: string) => boolean;

const TOKEN = /\s*([(),]|'(?:[^']|'')*'|[\w/.]+)/y;

/** What a filter may ask of a resource; more than one value means any of them. */
const fields: Record<string, (resource: ArmResource) => unknown[]> = {
  resourcetype: each => [each.type],
  name: each => [each.name],
  location: each => [each.location],
  resourcegroup: each => [parseResourcePath(each.id)?.resourceGroup],
  identity: each => [each.identity?.type],
  'identity/principalid': each => [each.identity?.principalId],
  plan: each => [each.plan?.name],
  'plan/name': each => [each.plan?.name],
  'plan/publisher': each => [each.plan?.publisher],
  'plan/product': each => [each.plan?.product],
  'plan/version': each => [each.plan?.version],
  tagname: each => Object.keys(each.tags ?? {}),
  tagvalue: each => Object.values(each.tags ?? {}),
};

const functions: Record<string, Test> = {
  substringof: (actual, wanted) => actual.includes(wanted),
  startswith: (actual, wanted) => actual.startsWith(wanted),
};

function tagOf({ tags }: ArmResource, name: string): string | undefined {
  return Object.entries(tags ?? {}).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  )?.[1];
}

class FilterReader {
  readonly #filter: string;
  readonly #tokens: string[] = [];

  constructor(filter: string) {
    this.#filter = filter;
    TOKEN.lastIndex = 0;
    while (filter.slice(TOKEN.lastIndex).trim()) {
      const match = TOKEN.exec(filter);
      if (!match) {
        throw this.#invalid();
      }
      this.#tokens.push(match[1]);
    }
  }

  read(): Matcher {
    const matcher = this.#either();
    if (this.#tokens.length > 0) {
      throw this.#invalid();
    }
    return matcher;
  }

  #either(): Matcher {
    const parts = [this.#all()];
    while (this.#takeIf('or')) {
      parts.push(this.#all());
    }
    return each => parts.some(part => part(each));
  }

  #all(): Matcher {
    const parts = [this.#one()];
    while (this.#takeIf('and')) {
      parts.push(this.#one());
    }
    return each => parts.every(part => part(each));
  }

  #one(): Matcher {
    if (this.#takeIf('not')) {
      const inner = this.#one();
      return each => !inner(each);
    }
    if (this.#takeIf('(')) {
      const inner = this.#either();
      this.#expect(')');
      return inner;
    }
    const first = this.#take();
    const test = functions[first.toLowerCase()];
    return test ? this.#call(test) : this.#comparison(first);
  }

  /** The two arguments of a function, a field and a text in either order. */
  #call(test: Test): Matcher {
    this.#expect('(');
    const one = this.#take();
    this.#expect(',');
    const other = this.#take();
    this.#expect(')');
    const [field, text] = one.startsWith("'") ? [other, one] : [one, other];
    return this.#matcher(field, text, test);
  }

  #comparison(field: string): Matcher {
    const isNegated = this.#takeIf('ne');
    if (!isNegated) {
      this.#expect('eq');
    }
    const isEqual = this.#matcher(
      field,
      this.#take(),
      (actual, wanted) => actual === wanted,
    );
    return each => isEqual(each) !== isNegated;
  }

  #matcher(field: string, quoted: string, test: Test): Matcher {
    const read = fields[field.toLowerCase()];
    const text = /^'(.*)'$/s.exec(quoted)?.[1];
    if (!read || text === undefined) {
      throw this.#invalid();
    }
    const wanted = text.replaceAll("''", "'").toLowerCase();
    return each =>
      read(each).some(
        actual =>
          actual !== undefined && test(String(actual).toLowerCase(), wanted),
      );
  }

  #take(): string {
    return this.#tokens.shift() ?? '';
  }

  #takeIf(wanted: string): boolean {
    const isNext = this.#tokens[0]?.toLowerCase() === wanted;
    if (isNext) {
      this.#tokens.shift();
    }
    return isNext;
  }

  #expect(wanted: string): void {
    if (!this.#takeIf(wanted)) {
      throw this.#invalid();
    }
  }

  #invalid(): ArmError {
    return new ArmError(
      400,
      'InvalidFilterInQueryString',
      `Invalid $filter '${this.#filter}' specified in the query string.`,
    );
  }
}

/**
 * Reads the `$filter` of resource lists: `eq`, `ne`, `substringof('…', field)`,
 * `startswith(field, '…')`, `not`, `and`, `or` and brackets. `tagName eq 'a' and tagValue
 * eq 'b'` means that the tag `a` has the value `b`.
 */
export function readResourceFilter(filter: string): Matcher {
  if (!filter.trim()) {
    return () => true;
  }
  const tag =
    /^\s*tagname\s+eq\s+'([^']*)'\s+and\s+tagvalue\s+eq\s+'([^']*)'\s*$/i.exec(
      filter,
    );
  if (tag) {
    return each => tagOf(each, tag[1]) === tag[2];
  }
  return new FilterReader(filter).read();
}
