import { parseAllDocuments } from 'yaml';
import { formProblems } from './formProblems.mjs';
import { HUGE, INJECTIONS } from './injections.mjs';

/** Fields that a text can be typed into, with how the text gets there. */
const FIELDS = {
  name: text => ({ name: text }),
  description: text => ({ description: text }),
  apiPath: text => ({ apiPath: text }),
  vmSize: text => ({ vmSize: text }),
  preset: text => ({ preset: text }),
  environment: text => ({ environment: text }),
  cache: text => ({ cache: text }),
  'corsOrigins[0]': text => ({ corsOrigins: [text] }),
  'corsMethods[0]': text => ({ corsMethods: [text] }),
  'corsHeaders[0]': text => ({ corsHeaders: [text] }),
  'allowedIpRanges[0]': text => ({ allowedIpRanges: [text] }),
  'topics[0].name': text => ({
    topics: [{ name: text, partitions: 1, retentionDays: 1 }],
  }),
};

/** Fields whose text may be anything that a person writes. */
const FREE = ['description'];

/**
 * Tries each text in each field of the form. A field refuses it, by the schema that the scaffolder checks before a
 * task begins, or is free: then the value is among `accepted`, to be generated and looked at.
 */
export function tryInjections(template, parameters) {
  const problems = [];
  const accepted = {};
  for (const [field, put] of Object.entries(FIELDS)) {
    for (const [kind, text] of Object.entries({ ...INJECTIONS, HUGE })) {
      const values = { ...parameters, ...put(text) };
      if (formProblems(template, values).length === 0) {
        if (FREE.includes(field) && text !== HUGE) {
          accepted[`${field}-${kind}`] = {
            ...values,
            name: `inject-${kind}`,
            text,
          };
        } else {
          problems.push(`${field} takes ${kind}`);
        }
      }
    }
  }
  return { accepted, problems };
}

/** Whether the description landed as the text it was, wherever it stands. */
export function checkLanding(parameters, files) {
  const { text, name } = parameters;
  const documents = path =>
    parseAllDocuments(files[path]).map(document => document.toJS());
  const found = {
    'catalog-info.yaml': documents('catalog-info.yaml')[0].metadata.description,
    'api/openapi.yaml': documents('api/openapi.yaml')[0].info.description,
    'api/asyncapi.yaml': documents('api/asyncapi.yaml')[0].info.description,
    [`infra/${parameters.environment}.parameters.json`]: JSON.parse(
      files[`infra/${parameters.environment}.parameters.json`],
    ).parameters.input.value.description,
  };
  const landed = Object.entries(found)
    .filter(([, value]) => value !== text)
    .map(([path, value]) => `${name}: ${path} has ${JSON.stringify(value)}`);
  const shown = ['README.md', 'docs/index.md'].filter(
    path => !unescapeHtml(files[path]).includes(text.replace(/\n/g, ' ')),
  );
  const raw = ['README.md', 'docs/index.md'].filter(path =>
    /<script/i.test(files[path]),
  );
  return [
    ...landed,
    ...shown.map(path => `${name}: ${path} does not show the text`),
    ...raw.map(path => `${name}: ${path} holds markup`),
  ];
}

function unescapeHtml(html) {
  const entities = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#x27;': "'",
    '&#x60;': '`',
    '&#96;': '`',
    '&#92;': '\\',
    '&amp;': '&',
  };
  return html.replace(
    /&(?:lt|gt|quot|amp|#39|#x27|#x60|#96|#92);/g,
    entity => entities[entity],
  );
}
