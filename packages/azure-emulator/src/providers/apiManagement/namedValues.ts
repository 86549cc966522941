import { ArmError } from '../../arm/ArmError';
import { EmulatorContext } from '../../EmulatorContext';
import { required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors, entityName } from './apiManagementErrors';
import { validationError } from './validationError';

/** Named values: policies name them; a secret one shows its value on demand alone. */
export const namedValues = shapedType({
  type: 'Microsoft.ApiManagement/service/namedValues',
  hasProvisioningState: false,
  isTaggable: false,
  errors: entityErrors,
  name: entityName,
  shape: {
    properties: {
      displayName: required(
        text({ least: 1, most: 256, pattern: /^[A-Za-z0-9\-._]+$/ }),
      ),
      value: text({ most: 4096 }),
    },
  },
  defaults: { properties: { secret: false, tags: [] } },
  validate({ resource, existing }) {
    const { keyVault, value } = resource.properties;
    if (!keyVault && value === undefined && !existing) {
      throw validationError('value', 'value must not be empty.');
    }
  },
  written(resource, context) {
    const { value, ...properties } = resource.properties;
    if (value !== undefined) {
      values(context).put(resource.id.toLowerCase(), String(value));
    }
    if (properties.secret) {
      context.resources.put({ ...resource, properties });
    }
  },
  actions: {
    listvalue: ({ id }, _, context) => {
      const value = values(context).get(id.toLowerCase());
      if (value === undefined) {
        throw new ArmError(
          404,
          'ResourceNotFound',
          'The named value has no value of its own.',
        );
      }
      return { status: 200, body: { value } };
    },
  },
});

function values(context: EmulatorContext) {
  return context.collection<string>('apiManagement.namedValues');
}
