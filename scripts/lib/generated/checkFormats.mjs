import { JSDOM } from 'jsdom';
import { parseAllDocuments } from 'yaml';

/** What no format may hold: a template that was not rendered, or a value that was not written out. */
const LEFT_OVER = [
  ['an unrendered variable', /\$\{\{/],
  ['an unrendered tag', /\{%/],
  ['an object in place of text', /\[object Object\]/],
  [
    'a value that is not there',
    /(?:^|[\s"':/-])(?:undefined|NaN)(?:$|[\s"',/-])/m,
  ],
];

/**
 * Problems of a repository's files as texts, one a line; none when all are well.
 * @param allowed what people typed into the form, which may hold anything
 */
export function checkFormats(files, allowed = []) {
  return Object.entries(files).flatMap(([path, text]) => {
    const own = allowed.reduce((rest, each) => rest.split(each).join(''), text);
    const left = LEFT_OVER.filter(([, pattern]) => pattern.test(own)).map(
      ([what]) => `${path}: holds ${what}`,
    );
    const broken = parseProblem(path, text);
    return broken ? [...left, `${path}: ${broken}`] : left;
  });
}

function parseProblem(path, text) {
  try {
    if (/\.ya?ml$/.test(path)) {
      const [problem] = parseAllDocuments(text, { uniqueKeys: true }).flatMap(
        document => document.errors,
      );
      return problem?.message;
    }
    if (path.endsWith('.json')) {
      JSON.parse(text);
    }
    if (path.endsWith('.xml')) {
      new JSDOM(text, { contentType: 'text/xml' }).window.close();
    }
    return undefined;
  } catch (error) {
    return error.message;
  }
}
