import { Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asArray, asInteger, asString, toText } from './arguments';
import { formatText } from './format';
import { nameBasedGuid, uniqueText } from './hashes';
import { define, FunctionFamily } from './TemplateFunction';

function decodeBase64(value: Json): string {
  return Buffer.from(asString(value), 'base64').toString('utf8');
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new TemplateError(`The text '${text}' is no JSON.`);
  }
}

function splitText(value: Json, delimiters: Json): string[] {
  const list = Array.isArray(delimiters) ? delimiters : [delimiters];
  const [first, ...others] = list.map(asString);
  const same = others.reduce(
    (text, other) => text.replaceAll(other, first),
    asString(value),
  );
  return same.split(first);
}

function uriOf(base: Json, relative: Json): string {
  return new URL(asString(relative), asString(base)).toString();
}

/** Functions on text; what also works on arrays lies in `array.ts`. */
export const stringFunctions: FunctionFamily = {
  base64: define(1, 1, ([value]) =>
    Buffer.from(asString(value)).toString('base64'),
  ),
  base64ToString: define(1, 1, ([value]) => decodeBase64(value)),
  base64ToJson: define(1, 1, ([value]) => parseJson(decodeBase64(value))),
  dataUri: define(
    1,
    1,
    ([value]) =>
      `data:text/plain;charset=utf8;base64,${Buffer.from(toText(value)).toString('base64')}`,
  ),
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
  padLeft: define(2, 3, ([text, length, fill]) =>
    toText(text).padStart(
      asInteger(length),
      fill === undefined ? ' ' : asString(fill),
    ),
  ),
  replace: define(3, 3, ([text, from, to]) =>
    asString(text).replaceAll(asString(from), asString(to)),
  ),
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
  uri: define(2, 2, ([base, relative]) => uriOf(base, relative)),
  uriComponent: define(1, 1, ([text]) => encodeURIComponent(asString(text))),
  uriComponentToString: define(1, 1, ([text]) =>
    decodeURIComponent(asString(text)),
  ),
};
