import { Json } from '../Json';
import { JsonSyntaxError, parseTemplateJson } from '../parseTemplateJson';
import { TemplateError } from '../TemplateError';
import { asArray, asInteger, asString, toText } from './arguments';
import { formatText } from './format';
import { nameBasedGuid, uniqueText } from './hashes';
import { define, FunctionFamily } from './TemplateFunction';

/** Longest text that `padLeft` makes. */
const maximumPadding = 65_536;

function decodeBase64(value: Json): string {
  return Buffer.from(asString(value), 'base64').toString('utf8');
}

function parseJson(text: string): Json {
  try {
    return parseTemplateJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new TemplateError(`The text '${text}' is no JSON. ${error.message}`);
  }
}

function splitText(value: Json, delimiters: Json): string[] {
  const list = Array.isArray(delimiters) ? delimiters : [delimiters];
  const [first, ...others] = list.map(asString).filter(each => each !== '');
  if (first === undefined) return [asString(value)];
  const same = others.reduce(
    (text, other) => text.replaceAll(other, first),
    asString(value),
  );
  return same.split(first);
}

function replaceText(text: Json, from: Json, to: Json): string {
  const wanted = asString(from);
  if (wanted === '') {
    throw new TemplateError("'replace' can't replace an empty string.");
  }
  // A function, for `$` has a meaning in a replacement's text.
  return asString(text).replaceAll(wanted, () => asString(to));
}

function padLeft(text: Json, length: Json, fill: Json | undefined): string {
  const total = asInteger(length);
  const mark = fill === undefined ? ' ' : asString(fill);
  if (total > 0 && total <= maximumPadding && mark.length === 1) {
    return toText(text).padStart(total, mark);
  }
  throw new TemplateError(
    `'padLeft' takes a length from 1 to ${maximumPadding} and one character, and got '${length}' and '${mark}'.`,
  );
}

/** Whether text fits a pattern in which `*` stands for any characters; case does not matter. */
function isLike(text: string, pattern: string): boolean {
  const expression = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?');
  return new RegExp(`^${expression}$`, 'i').test(text);
}

/** Functions on text; what also works on arrays lies in `array.ts`. */
export const stringFunctions: FunctionFamily = {
  base64: define(1, 1, ([value]) =>
    Buffer.from(asString(value)).toString('base64'),
  ),
  base64ToString: define(1, 1, ([value]) => decodeBase64(value)),
  base64ToJson: define(1, 1, ([value]) => parseJson(decodeBase64(value))),
  endsWith: define(2, 2, ([text, end]) =>
    asString(text).toLowerCase().endsWith(asString(end).toLowerCase()),
  ),
  startsWith: define(2, 2, ([text, start]) =>
    asString(text).toLowerCase().startsWith(asString(start).toLowerCase()),
  ),
  format: define(1, Infinity, ([pattern, ...args]) =>
    formatText(asString(pattern), args),
  ),
  guid: define(1, Infinity, args => nameBasedGuid(args.map(asString))),
  newGuid: define(0, 0, (_, scope) => {
    if (!scope.isParameterDefault) {
      throw new TemplateError(
        "The function 'newGuid' is allowed in default values of parameters only.",
      );
    }
    return scope.newGuid();
  }),
  uniqueString: define(1, Infinity, args => uniqueText(args.map(asString))),
  join: define(2, 2, ([list, delimiter]) =>
    asArray(list).map(toText).join(asString(delimiter)),
  ),
  json: define(1, 1, ([text]) => parseJson(asString(text))),
  like: define(2, 2, ([text, pattern]) =>
    isLike(asString(text), asString(pattern)),
  ),
  padLeft: define(2, 3, ([text, length, fill]) => padLeft(text, length, fill)),
  replace: define(3, 3, ([text, from, to]) => replaceText(text, from, to)),
  split: define(2, 2, ([text, delimiters]) => splitText(text, delimiters)),
  string: define(1, 1, ([value]) => toText(value)),
  substring: define(2, 3, ([text, start, length]) => {
    const whole = asString(text);
    const from = asInteger(start);
    const to = length === undefined ? whole.length : from + asInteger(length);
    if (from < 0 || to < from || to > whole.length) {
      throw new TemplateError(
        `The substring from ${from} to ${to} lies outside '${whole}'.`,
      );
    }
    return whole.slice(from, to);
  }),
  toLower: define(1, 1, ([text]) => asString(text).toLowerCase()),
  toUpper: define(1, 1, ([text]) => asString(text).toUpperCase()),
  trim: define(1, 1, ([text]) => asString(text).trim()),
};
