import { ResourceType } from '../../arm/ResourceType';
import { plainErrors } from '../ProviderErrors';
import { list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';

/** Who may reach a namespace of Event Hubs or Service Bus. */
export function networkRuleSets(type: string): ResourceType {
  return shapedType({
    type,
    createStatus: 200,
    hasProvisioningState: false,
    isTaggable: false,
    errors: plainErrors('BadRequest'),
    name: { pattern: /^default$/, says: "it is 'default'" },
    shape: {
      properties: {
        defaultAction: oneOf('Allow', 'Deny'),
        ipRules: list(
          { ipMask: required(text({ least: 7 })), action: oneOf('Allow') },
          { most: 128 },
        ),
        publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
        virtualNetworkRules: list(
          { subnet: required({ id: required(text({ least: 1 })) }) },
          { most: 128 },
        ),
      },
    },
    defaults: {
      properties: {
        defaultAction: 'Allow',
        ipRules: [],
        publicNetworkAccess: 'Enabled',
        trustedServiceAccessEnabled: false,
        virtualNetworkRules: [],
      },
    },
  });
}
