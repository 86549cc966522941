import { flag, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { storageErrors } from './storageErrors';

/** The lifecycle policy of an account: what becomes of old blobs. */
export const managementPolicies = shapedType({
  type: 'Microsoft.Storage/storageAccounts/managementPolicies',
  createStatus: 200,
  hasProvisioningState: false,
  isTaggable: false,
  errors: storageErrors,
  name: { pattern: /^default$/, says: "it is 'default'" },
  shape: {
    properties: {
      policy: required({
        rules: required(
          list(
            {
              name: required(text({ least: 1, most: 256 })),
              type: required(oneOf('Lifecycle')),
              enabled: flag,
              definition: required({
                actions: required({}),
                filters: {
                  prefixMatch: list(text(), { most: 10 }),
                  blobTypes: required(
                    list(oneOf('blockBlob', 'appendBlob'), { least: 1 }),
                  ),
                },
              }),
            },
            { least: 1, most: 100 },
          ),
        ),
      }),
    },
  },
  readOnly: (_, context) => ({
    lastModifiedTime: new Date(context.clock.now()).toISOString(),
  }),
});
