import { compileRegex } from '../regularExpression';
import { textMatches } from '../textMatches';
import { KqlValue, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

/** `\1` and `\0` of a rewrite stand for groups of the match. */
function rewriteBy(rewrite: string) {
  return (match: RegExpExecArray) =>
    rewrite.replace(
      /\\(\d)/g,
      (_, group: string) => match[Number(group)] ?? '',
    );
}

function replaceRegex([text, pattern, rewrite]: KqlValue[]): KqlValue {
  return compileRegex(toText(pattern)).replace(
    toText(text),
    rewriteBy(toText(rewrite)),
  );
}

/** Groups of every match: a list of texts where there is one group, else of lists. */
function extractAll(args: KqlValue[]): KqlValue {
  const [pattern, groups, text] =
    args.length === 3 ? args : [args[0], undefined, args[1]];
  const found = compileRegex(toText(pattern))
    .all(toText(text))
    .map(match => {
      const wanted = Array.isArray(groups)
        ? groups.map(
            group =>
              match[Number(group)] ?? match.groups?.[toText(group)] ?? '',
          )
        : match.slice(1).map(part => part ?? '');
      return wanted.length === 1 ? wanted[0] : wanted;
    });
  return found.length > 0 ? found : undefined;
}

/** The `occurrence`th place at which the text stands; -1 where there is none. */
function indexOf([text, wanted, start, length, occurrence]: KqlValue[]) {
  const [source, searched] = [toText(text), toText(wanted)];
  const from = Number(start ?? 0);
  const first = from < 0 ? source.length + from : from;
  const most = Number(length ?? -1);
  let at = first - 1;
  // Each occurrence is looked for in as many letters from where the last one began.
  for (let count = Number(occurrence ?? 1); count > 0; count -= 1) {
    const end = most < 0 ? source.length : at + 1 + most;
    at = source.indexOf(searched, at + 1);
    if (at < 0 || at + searched.length > end) {
      return -1;
    }
  }
  return at;
}

function indexOfRegex([text, pattern, start, length, occurrence]: KqlValue[]) {
  const from = Number(start ?? 0);
  if (from < 0) {
    return undefined;
  }
  const most = Number(length ?? -1);
  const end = most < 0 ? undefined : from + most;
  const searched = toText(text).slice(from, end);
  const match = compileRegex(toText(pattern)).all(searched)[
    Number(occurrence ?? 1) - 1
  ];
  return match ? from + match.index : -1;
}

/** Counts texts with overlap, matches of a pattern without. */
function countOf([text, wanted, kind]: KqlValue[]): KqlValue {
  const [source, searched] = [toText(text), toText(wanted)];
  if (toText(kind) === 'regex') {
    return compileRegex(searched).all(source).length;
  }
  let count = 0;
  for (
    let at = source.indexOf(searched);
    at >= 0 && searched;
    at = source.indexOf(searched, at + 1)
  ) {
    count += 1;
  }
  return count;
}

function hasAnyIndex([text, wanted]: KqlValue[]): KqlValue {
  const source = toText(text).toLowerCase();
  return Array.isArray(wanted)
    ? wanted.findIndex(item =>
        textMatches.has(source, toText(item).toLowerCase()),
      )
    : undefined;
}

/** Functions that find, count and replace in text. */
export const searchFunctions: ScalarFunctions = {
  replace_regex: scalar('string', [3], replaceRegex),
  replace: scalar('string', [3], ([pattern, rewrite, text]) =>
    replaceRegex([text, pattern, rewrite]),
  ),
  extract_all: scalar('dynamic', [2, 3], extractAll),
  extractall: scalar('dynamic', [2, 3], extractAll),
  indexof: scalar('long', [2, 5], indexOf),
  indexof_regex: scalar('long', [2, 5], indexOfRegex),
  countof: scalar('long', [2, 3], countOf),
  has_any_index: scalar('int', [2], hasAnyIndex),
  regex_quote: scalar('string', [1], ([text]) =>
    toText(text).replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&'),
  ),
};
