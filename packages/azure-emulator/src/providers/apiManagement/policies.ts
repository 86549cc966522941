import { ResourceType } from '../../arm/ResourceType';
import { oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors } from './apiManagementErrors';
import { checkFragment, checkPolicy } from './checkPolicy';
import { validationError } from './validationError';

const format = oneOf('xml', 'rawxml', 'xml-link', 'rawxml-link');

/** Policies of services, APIs, operations and products: one document of four sections each. */
export const policies: ResourceType[] = [
  'Microsoft.ApiManagement/service/policies',
  'Microsoft.ApiManagement/service/apis/policies',
  'Microsoft.ApiManagement/service/apis/operations/policies',
  'Microsoft.ApiManagement/service/products/policies',
].map(type =>
  shapedType({
    type,
    hasProvisioningState: false,
    isTaggable: false,
    errors: entityErrors,
    name: { pattern: /^policy$/, says: "it is 'policy'" },
    shape: { properties: { format, value: required(text()) } },
    validate({ resource: { properties } }) {
      requireDocument(properties.format);
      checkPolicy(String(properties.value));
    },
    // Azure gives XML back, whichever way it was sent.
    readOnly: () => ({ format: 'xml' }),
  }),
);

/** Parts that several policies include. */
export const policyFragments = shapedType({
  type: 'Microsoft.ApiManagement/service/policyFragments',
  isTaggable: false,
  errors: entityErrors,
  name: {
    pattern: /^\w$|^\w[\w-]{0,78}\w$/,
    says: "up to 80 letters, digits, '_' and '-'",
  },
  shape: {
    properties: {
      description: text({ most: 1000 }),
      format: oneOf('xml', 'rawxml'),
      value: required(text()),
    },
  },
  validate: ({ resource }) => checkFragment(String(resource.properties.value)),
  readOnly: () => ({ format: 'xml' }),
});

function requireDocument(given: unknown): void {
  if (String(given).endsWith('-link')) {
    throw validationError(
      'format',
      `The format '${given}' cannot be read here: send the document itself.`,
    );
  }
}
