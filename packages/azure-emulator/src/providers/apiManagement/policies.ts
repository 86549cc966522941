import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ResourceType } from '../../arm/ResourceType';
import { validationError } from './validationError';
import { withoutExpressions } from './withoutExpressions';

const SECTIONS = ['inbound', 'backend', 'outbound', 'on-error'];
const INBOUND_ONLY = [
  'cors',
  'rate-limit',
  'rate-limit-by-key',
  'ip-filter',
  'quota',
  'quota-by-key',
  'validate-jwt',
  'validate-azure-ad-token',
  'check-header',
  'cache-lookup',
];

type Node = Record<string, unknown>;

/** Policies of services, APIs, operations and products: one document of four sections each. */
export const policies: ResourceType[] = [
  'Microsoft.ApiManagement/service/policies',
  'Microsoft.ApiManagement/service/apis/policies',
  'Microsoft.ApiManagement/service/apis/operations/policies',
  'Microsoft.ApiManagement/service/products/policies',
].map(type => ({
  type,
  hasProvisioningState: false,
  isTaggable: false,
  validate({ resource }) {
    const { name, properties } = resource;
    if (name !== 'policy') {
      throw validationError(
        'policyId',
        `The policy's name is 'policy', not '${name}'.`,
      );
    }
    checkDocument(
      String(properties.value ?? ''),
      String(properties.format ?? 'xml'),
    );
  },
  complete: ({ resource }) => ({
    ...resource,
    properties: {
      ...resource.properties,
      // Azure gives XML back, whichever way it was sent.
      format: 'xml',
    },
  }),
}));

function checkDocument(value: string, format: string): void {
  if (format.endsWith('-link')) {
    throw validationError(
      'format',
      `The format '${format}' cannot be read here: send the document itself.`,
    );
  }
  const document = withoutExpressions(value);
  const verdict = XMLValidator.validate(document);
  if (verdict !== true) {
    throw validationError(
      'representation',
      `Error in element 'policies' on line ${verdict.err.line}, column ${verdict.err.col}: ${verdict.err.msg}`,
    );
  }
  const parsed = new XMLParser({ ignoreAttributes: true }).parse(
    document,
  ) as Node;
  const root = parsed.policies;
  if (root === undefined) {
    throw validationError(
      'representation',
      "The root element must be 'policies'.",
    );
  }
  const sections = typeof root === 'object' && root ? (root as Node) : {};
  for (const [section, content] of Object.entries(sections)) {
    if (!SECTIONS.includes(section)) {
      throw validationError(
        'representation',
        `Error in element '${section}': policies hold ${SECTIONS.join(', ')}.`,
      );
    }
    const misplaced =
      section === 'inbound' || typeof content !== 'object' || !content
        ? undefined
        : Object.keys(content).find(each => INBOUND_ONLY.includes(each));
    if (misplaced) {
      throw validationError(
        'representation',
        `Error in element '${misplaced}': policy is not allowed in section '${section}'.`,
      );
    }
  }
}
