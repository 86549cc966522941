import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { ProviderRoute } from '../ProviderRoute';
import { plainErrors } from '../ProviderErrors';
import { text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { namespaceName } from './namespaces';

const TYPE = 'Microsoft.EventHub/namespaces/disasterRecoveryConfigs';

/** Aliases of a namespace that another can take over. */
export const disasterRecoveryConfigs = shapedType({
  type: TYPE,
  createStatus: 201,
  isTaggable: false,
  errors: plainErrors('BadRequest'),
  name: namespaceName,
  shape: {
    properties: {
      alternateName: text({ least: 6, most: 50 }),
      partnerNamespace: text({ least: 1 }),
    },
  },
  validate({ resource, existing }) {
    if (!existing && !resource.properties.partnerNamespace) {
      throw new ArmError(
        400,
        'BadRequest',
        "An alias needs the property 'properties.partnerNamespace'.",
        { target: 'properties.partnerNamespace' },
      );
    }
  },
  readOnly: ({ resource }) => ({
    role: resource.properties.partnerNamespace
      ? 'Primary'
      : 'PrimaryNotReplicating',
    pendingReplicationOperationsCount: 0,
  }),
  actions: {
    breakpairing: (alias, _, context) => part(alias, context),
    failover: (alias, _, context) => part(alias, context),
  },
});

/** Whether the name of an alias is free. */
export const aliasAvailability: ProviderRoute = {
  method: 'POST',
  path: 'resourceGroups/{group}/providers/Microsoft.EventHub/namespaces/{namespace}/disasterRecoveryConfigs/checkNameAvailability',
  action:
    'Microsoft.EventHub/namespaces/disasterRecoveryConfigs/checkNameAvailability/action',
  answer({ body, context }) {
    const name = String(body.name ?? '');
    const isTaken = ['Microsoft.EventHub/namespaces', TYPE].some(type =>
      context.resources
        .list({ type })
        .some(each => each.name.toLowerCase() === name.toLowerCase()),
    );
    const reason = isTaken ? 'NameInUse' : 'None';
    const message = isTaken ? `The name ${name} is already in use.` : '';
    return { status: 200, body: { nameAvailable: !isTaken, reason, message } };
  },
};

/** Neither namespace follows the other any longer. */
function part(alias: ArmResource, context: EmulatorContext) {
  const { partnerNamespace, ...properties } = alias.properties;
  context.resources.put({
    ...alias,
    properties: { ...properties, role: 'PrimaryNotReplicating' },
  });
  return { status: 200 };
}
