import { limitError } from '../KqlError';
import { compileRegex } from '../regularExpression';
import { KqlType } from '../KqlType';
import { isMissing, KqlValue, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

const longestText = 1_048_576;

function texts(args: KqlValue[], types: KqlType[]): string[] {
  return args.map((arg, at) => toText(arg, types[at]));
}

function substring([text, start, length]: KqlValue[]): KqlValue {
  const source = toText(text);
  const from = Number(start ?? 0);
  const first = from < 0 ? Math.max(0, source.length + from) : from;
  const count = isMissing(length) ? Infinity : Number(length);
  return count <= 0 ? '' : source.slice(first, first + count);
}

function split([text, separator, index]: KqlValue[]): KqlValue {
  const by = toText(separator);
  const parts = by === '' ? [...toText(text)] : toText(text).split(by);
  return typeof index === 'number' ? parts.slice(index, index + 1) : parts;
}

function repeated(text: string, times: number): string {
  if (text.length * times > longestText) {
    throw limitError(`strrep(): a text may have ${longestText} characters`);
  }
  return text.repeat(Math.max(0, Math.trunc(times)));
}

function trim(atStart: boolean, atEnd: boolean) {
  return ([pattern, text]: KqlValue[]): KqlValue => {
    let result = toText(text);
    if (atStart) {
      const start = compileRegex(`^(?:${toText(pattern)})`).exec(result);
      result = result.slice(start?.[0].length ?? 0);
    }
    if (atEnd) {
      const end = compileRegex(`(?:${toText(pattern)})$`).exec(result);
      result = end ? result.slice(0, end.index) : result;
    }
    return result;
  };
}

function translate([from, to, text]: KqlValue[]): KqlValue {
  const [searched, replacements] = [[...toText(from)], [...toText(to)]];
  const letters = [...toText(text)].map(letter => {
    const at = searched.indexOf(letter);
    return at < 0 ? letter : (replacements[at] ?? replacements.at(-1) ?? '');
  });
  return letters.join('');
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** All pairs at once: what one puts in, the next does not see. */
function replaceStrings([text, from, to]: KqlValue[]): KqlValue {
  if (!Array.isArray(from)) {
    return toText(text);
  }
  const searched = from.map(item => toText(item));
  const put = searched.map((_, at) =>
    toText(Array.isArray(to) ? (to[at] ?? '') : to),
  );
  const wanted = searched.filter(Boolean).map(escapeRegex);
  return wanted.length === 0
    ? toText(text)
    : toText(text).replace(
        new RegExp(wanted.join('|'), 'gu'),
        found => put[searched.indexOf(found)],
      );
}

/** Functions that build and change text. */
export const stringFunctions: ScalarFunctions = {
  tolower: scalar('string', [1], ([text]) => toText(text).toLowerCase()),
  toupper: scalar('string', [1], ([text]) => toText(text).toUpperCase()),
  strlen: scalar('long', [1], ([text]) => [...toText(text)].length),
  string_size: scalar('long', [1], ([text]) => Buffer.byteLength(toText(text))),
  strcat: scalar('string', [1, 64], (args, types) =>
    texts(args, types).join(''),
  ),
  strcat_delim: scalar('string', [2, 64], (args, types) => {
    const [delimiter, ...rest] = texts(args, types);
    return rest.join(delimiter);
  }),
  strcat_array: scalar('string', [2], ([array, delimiter]) =>
    Array.isArray(array)
      ? array.map(item => toText(item)).join(toText(delimiter))
      : '',
  ),
  strrep: scalar('string', [2, 3], ([text, times, delimiter], types) => {
    const [item, by] = [toText(text, types[0]), toText(delimiter)];
    const all = repeated(item + by, Number(times));
    return by ? all.slice(0, -by.length) : all;
  }),
  strcmp: scalar('int', [2], ([a, b]) => {
    if (toText(a) === toText(b)) {
      return 0;
    }
    return toText(a) < toText(b) ? -1 : 1;
  }),
  substring: scalar('string', [2, 3], substring),
  split: scalar('dynamic', [2, 3], split),
  replace_string: scalar('string', [3], ([text, from, to]) =>
    toText(from) === ''
      ? toText(text)
      : toText(text).replaceAll(toText(from), () => toText(to)),
  ),
  replace_strings: scalar('string', [3], replaceStrings),
  translate: scalar('string', [3], translate),
  trim: scalar('string', [2], trim(true, true)),
  trim_start: scalar('string', [2], trim(true, false)),
  trim_end: scalar('string', [2], trim(false, true)),
  reverse: scalar('string', [1], ([text], [type]) =>
    [...toText(text, type)].reverse().join(''),
  ),
  isascii: scalar('bool', [1], ([text]) =>
    [...toText(text)].every(letter => letter.charCodeAt(0) < 128),
  ),
  isutf8: scalar('bool', [1], ([text]) => !toText(text).includes('\ufffd')),
  unicode_codepoints_from_string: scalar('dynamic', [1], ([text]) =>
    [...toText(text)].map(letter => letter.codePointAt(0)),
  ),
  to_utf8: scalar('dynamic', [1], ([text]) =>
    [...toText(text)].map(letter => letter.codePointAt(0)),
  ),
  unicode_codepoints_to_string: scalar('string', [1, 64], args =>
    args
      .flat()
      .map(Number)
      .filter(code => code >= 0 && code <= 0x10ffff)
      .map(code => String.fromCodePoint(Math.trunc(code)))
      .join(''),
  ),
};
