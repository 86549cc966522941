import { isMissing, KqlValue, toText } from '../values';
import { ScalarFunction } from './ScalarFunction';

function substring([text, start, length]: KqlValue[]): KqlValue {
  const from = typeof start === 'number' ? start : 0;
  const to = typeof length === 'number' ? from + length : undefined;
  return toText(text).slice(from, to);
}

function split([text, separator, index]: KqlValue[]): KqlValue {
  const parts = toText(text).split(toText(separator));
  return typeof index === 'number' ? parts.slice(index, index + 1) : parts;
}

/** A capture group of the first match; group 0 is the match itself. */
function extract([pattern, group, text]: KqlValue[]): KqlValue {
  const match = new RegExp(toText(pattern), 'u').exec(toText(text));
  return match?.[typeof group === 'number' ? group : 0] ?? '';
}

function replace([text, pattern, rewrite]: KqlValue[]): KqlValue {
  const expression = new RegExp(toText(pattern), 'gu');
  return toText(text).replace(
    expression,
    toText(rewrite).replace(/\\(\d)/g, '$$$1'),
  );
}

/** Functions of text. */
export const stringFunctions: Record<string, ScalarFunction> = {
  tolower: ([text]) => toText(text).toLowerCase(),
  toupper: ([text]) => toText(text).toUpperCase(),
  strlen: ([text]) => toText(text).length,
  strcat: args => args.map(toText).join(''),
  strcat_delim: ([delimiter, ...rest]) =>
    rest.map(toText).join(toText(delimiter)),
  strcat_array: ([array, delimiter]) =>
    Array.isArray(array)
      ? array.map(toText).join(toText(delimiter))
      : undefined,
  substring,
  split,
  extract,
  replace_regex: replace,
  replace_string: ([text, from, to]) =>
    toText(text).replaceAll(toText(from), toText(to)),
  trim: ([pattern, text]) => {
    const edge = toText(pattern);
    return toText(text).replace(
      new RegExp(`^(?:${edge})|(?:${edge})$`, 'gu'),
      '',
    );
  },
  indexof: ([text, wanted]) => toText(text).indexOf(toText(wanted)),
  countof: ([text, wanted]) => toText(text).split(toText(wanted)).length - 1,
  reverse: ([text]) => [...toText(text)].reverse().join(''),
  url_decode: ([text]) =>
    isMissing(text) ? undefined : decodeURIComponent(toText(text)),
};
