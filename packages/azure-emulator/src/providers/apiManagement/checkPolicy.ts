import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { policyElements } from './policyElements';
import { validationError } from './validationError';
import { withoutExpressions } from './withoutExpressions';

type Node = Record<string, unknown>;

/** An attribute's name as the parser gives it. */
const ATTRIBUTE = '@';
const SECTIONS: Record<string, string> = {
  inbound: 'I',
  backend: 'B',
  outbound: 'O',
  'on-error': 'E',
};
/** Elements that hold others; of `choose`, its branches do. */
const HOLDERS = ['limit-concurrency', 'retry', 'wait'];
const BRANCHES = ['when', 'otherwise'];

/** Throws API Management's refusal of a policy document: its XML, its sections, its elements. */
export function checkPolicy(value: string): void {
  const sections = rootOf(value, 'policies');
  for (const [section, content] of Object.entries(sections)) {
    if (!SECTIONS[section]) {
      throw representationError(
        section,
        `policies hold ${Object.keys(SECTIONS).join(', ')}`,
      );
    }
    checkElements(content, section);
  }
}

/** Throws the refusal of a fragment, whose elements may stand in any section. */
export function checkFragment(value: string): void {
  checkElements(rootOf(value, 'fragment'), undefined);
}

function rootOf(value: string, name: string): Node {
  const document = withoutExpressions(value);
  const verdict = XMLValidator.validate(document);
  if (verdict !== true) {
    throw validationError(
      'representation',
      `Error in element '${name}' on line ${verdict.err.line}, column ${verdict.err.col}: ${verdict.err.msg}`,
    );
  }
  const parsed = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: ATTRIBUTE,
  }).parse(document) as Node;
  if (parsed[name] === undefined) {
    throw validationError(
      'representation',
      `The root element must be '${name}'.`,
    );
  }
  return isNode(parsed[name]) ? parsed[name] : {};
}

function checkElements(content: unknown, section: string | undefined): void {
  for (const node of asList(content).filter(isNode)) {
    for (const [name, found] of Object.entries(node)) {
      if (!name.startsWith(ATTRIBUTE) && name !== '#text') {
        asList(found).forEach(each => checkElement(name, each, section));
      }
    }
  }
}

function checkElement(
  name: string,
  content: unknown,
  section: string | undefined,
): void {
  const known = policyElements[name];
  if (!known) {
    throw representationError(name, 'there is no policy of this name');
  }
  if (section && !known.sections.includes(SECTIONS[section])) {
    throw representationError(
      name,
      `policy is not allowed in section '${section}'`,
    );
  }
  const missing = known.attributes.find(
    attribute =>
      !isNode(content) || content[ATTRIBUTE + attribute] === undefined,
  );
  if (missing) {
    throw representationError(name, `the attribute '${missing}' is required`);
  }
  if (HOLDERS.includes(name)) {
    checkElements(content, section);
  }
  if (name === 'choose') {
    checkBranches(content, section);
  }
}

function checkBranches(content: unknown, section: string | undefined): void {
  const branches = isNode(content) ? Object.entries(content) : [];
  if (!branches.some(([name]) => name === 'when')) {
    throw representationError('choose', "it holds at least one 'when'");
  }
  for (const [name, found] of branches) {
    if (!BRANCHES.includes(name)) {
      throw representationError(name, `it cannot stand in 'choose'`);
    }
    for (const branch of asList(found)) {
      if (
        name === 'when' &&
        !(isNode(branch) && branch[`${ATTRIBUTE}condition`])
      ) {
        throw representationError(
          name,
          "the attribute 'condition' is required",
        );
      }
      checkElements(branch, section);
    }
  }
}

function representationError(element: string, reason: string) {
  return validationError(
    'representation',
    `Error in element '${element}': ${reason}.`,
  );
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
