import { arithmetic } from './arithmetic';
import {
  compareValues,
  identityOf,
  isMissing,
  KqlValue,
  toText,
} from './values';

type Operate = (left: KqlValue, right: KqlValue) => KqlValue;
type Match = (text: string, wanted: string) => boolean;

/** Whether `wanted` stands in `text` as a whole term: letters and digits end at its sides. */
function hasTerm(text: string, wanted: string): boolean {
  const isPart = (letter: string | undefined) =>
    letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  for (
    let at = text.indexOf(wanted);
    at >= 0;
    at = text.indexOf(wanted, at + 1)
  ) {
    const before = isPart(wanted[0]) && isPart(text[at - 1]);
    const after = isPart(wanted.at(-1)) && isPart(text[at + wanted.length]);
    if (!before && !after) {
      return true;
    }
  }
  return wanted === '';
}

function termsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u);
}

const matches: Record<string, Match> = {
  has: hasTerm,
  contains: (text, wanted) => text.includes(wanted),
  startswith: (text, wanted) => text.startsWith(wanted),
  endswith: (text, wanted) => text.endsWith(wanted),
  hasprefix: (text, wanted) => termsOf(text).some(x => x.startsWith(wanted)),
  hassuffix: (text, wanted) => termsOf(text).some(x => x.endsWith(wanted)),
};

/** Each match in four forms: ignoring case, `_cs`, and both with `!`. */
function textOperators(): Record<string, Operate> {
  const operators: Record<string, Operate> = {};
  for (const [name, match] of Object.entries(matches)) {
    const ignoringCase: Match = (text, wanted) =>
      match(text.toLowerCase(), wanted.toLowerCase());
    operators[name] = (a, b) => ignoringCase(toText(a), toText(b));
    operators[`!${name}`] = (a, b) => !ignoringCase(toText(a), toText(b));
    operators[`${name}_cs`] = (a, b) => match(toText(a), toText(b));
    operators[`!${name}_cs`] = (a, b) => !match(toText(a), toText(b));
  }
  return operators;
}

function equal(left: KqlValue, right: KqlValue): KqlValue {
  if (isMissing(left) || isMissing(right)) {
    // Kusto has no null text: an absent text is the empty one.
    return (left ?? '') === (right ?? '') && (left === '' || right === '')
      ? true
      : undefined;
  }
  const order = compareValues(left, right);
  return order === undefined
    ? identityOf(left) === identityOf(right)
    : order === 0;
}

function equalIgnoringCase(left: KqlValue, right: KqlValue): boolean {
  return toText(left).toLowerCase() === toText(right).toLowerCase();
}

/** The list on the right, where a single dynamic array may stand for it. */
function listOf(right: KqlValue): KqlValue[] {
  const items = Array.isArray(right) ? right : [right];
  return items.length === 1 && Array.isArray(items[0]) ? items[0] : items;
}

function ordered(test: (order: number) => boolean): Operate {
  return (left, right) => {
    const order = compareValues(left, right);
    return order === undefined ? undefined : test(order);
  };
}

function isBetween(left: KqlValue, right: KqlValue): boolean {
  const [low, high] = listOf(right);
  const [fromLow, toHigh] = [
    compareValues(left, low),
    compareValues(left, high),
  ];
  return (
    fromLow !== undefined && toHigh !== undefined && fromLow >= 0 && toHigh <= 0
  );
}

function isIn(left: KqlValue, right: KqlValue): boolean {
  return listOf(right).some(item => equal(left, item) === true);
}

function isInIgnoringCase(left: KqlValue, right: KqlValue): boolean {
  return listOf(right).some(item => equalIgnoringCase(left, item));
}

/** Every operator with two sides but `and` and `or`, by its name in the query. */
export const binaryOperators: Record<string, Operate> = {
  ...textOperators(),
  ...arithmetic,
  '==': equal,
  '!=': (a, b) => equal(a, b) !== true,
  '=~': equalIgnoringCase,
  '!~': (a, b) => !equalIgnoringCase(a, b),
  '<': ordered(order => order < 0),
  '<=': ordered(order => order <= 0),
  '>': ordered(order => order > 0),
  '>=': ordered(order => order >= 0),
  in: isIn,
  '!in': (a, b) => !isIn(a, b),
  'in~': isInIgnoringCase,
  '!in~': (a, b) => !isInIgnoringCase(a, b),
  between: isBetween,
  '!between': (a, b) => !isBetween(a, b),
  has_any: (a, b) =>
    listOf(b).some(x =>
      hasTerm(toText(a).toLowerCase(), toText(x).toLowerCase()),
    ),
  has_all: (a, b) =>
    listOf(b).every(x =>
      hasTerm(toText(a).toLowerCase(), toText(x).toLowerCase()),
    ),
  matches: (a, b) => new RegExp(toText(b), 'u').test(toText(a)),
};
