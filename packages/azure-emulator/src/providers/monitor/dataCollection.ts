import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { requireThere } from '../references';
import { list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { stableGuid } from '../stableId';
import { monitorErrors } from './monitorErrors';

const name = {
  pattern: /^[a-zA-Z0-9](?:[-._a-zA-Z0-9]{0,62}[a-zA-Z0-9])?$/,
  says: "1 to 64 letters, digits, '.', '-' and '_'",
};

/** What is collected, and where it goes. */
export const dataCollectionRules = shapedType({
  type: 'Microsoft.Insights/dataCollectionRules',
  createStatus: 200,
  errors: monitorErrors,
  name,
  shape: {
    kind: text(),
    properties: {
      dataFlows: list({
        destinations: required(list(text({ least: 1 }), { least: 1 })),
        streams: required(list(text({ least: 1 }), { least: 1 })),
      }),
    },
  },
  validate({ resource }) {
    const known = destinationsOf(resource);
    const flows = (resource.properties.dataFlows ?? []) as Array<{
      destinations: string[];
    }>;
    const unknown = flows
      .flatMap(({ destinations }) => destinations)
      .find(each => !known.includes(each));
    if (unknown) {
      throw invalidPayload(
        `'dataFlows' names the destination '${unknown}', which 'destinations' does not hold.`,
      );
    }
  },
  readOnly: ({ resource }) => ({ immutableId: immutableId('dcr', resource) }),
});

/** Where agents send what they collect. */
export const dataCollectionEndpoints = shapedType({
  type: 'Microsoft.Insights/dataCollectionEndpoints',
  createStatus: 200,
  errors: monitorErrors,
  name: {
    pattern: /^[a-zA-Z0-9](?:[-a-zA-Z0-9]{1,42}[a-zA-Z0-9])$/,
    says: "3 to 44 letters, digits and '-'",
  },
  shape: {
    kind: oneOf('Linux', 'Windows'),
    properties: {
      networkAcls: {
        publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
      },
    },
  },
  defaults: { properties: { networkAcls: { publicNetworkAccess: 'Enabled' } } },
  readOnly({ resource }) {
    const host = `${resource.name.toLowerCase()}-${stableGuid('dce', resource.id).slice(0, 4)}.${resource.location}-1`;
    return {
      configurationAccess: {
        endpoint: `https://${host}.handler.control.monitor.azure.com`,
      },
      immutableId: immutableId('dce', resource),
      logsIngestion: { endpoint: `https://${host}.ingest.monitor.azure.com` },
      metricsIngestion: {
        endpoint: `https://${host}.metrics.ingest.monitor.azure.com`,
      },
    };
  },
});

/** Which resource follows which rule. */
export const dataCollectionRuleAssociations = shapedType({
  type: 'Microsoft.Insights/dataCollectionRuleAssociations',
  createStatus: 200,
  needsLocation: false,
  hasProvisioningState: false,
  isTaggable: false,
  errors: monitorErrors,
  validate({ resource }) {
    const { dataCollectionRuleId, dataCollectionEndpointId } =
      resource.properties;
    if (!dataCollectionRuleId === !dataCollectionEndpointId) {
      throw invalidPayload(
        "An association has either 'dataCollectionRuleId' or 'dataCollectionEndpointId'.",
      );
    }
    if (
      dataCollectionEndpointId &&
      resource.name !== 'configurationAccessEndpoint'
    ) {
      throw invalidPayload(
        `The association of an endpoint is named 'configurationAccessEndpoint', not '${resource.name}'.`,
      );
    }
  },
  requireReferences({ resource }, context) {
    const { dataCollectionRuleId, dataCollectionEndpointId } =
      resource.properties as Record<string, string | undefined>;
    requireThere(
      resource,
      [dataCollectionRuleId, dataCollectionEndpointId],
      context,
    );
  },
});

/** A name for each destination; of each kind there is one, or a list. */
function destinationsOf({ properties }: ArmResource): string[] {
  return Object.values((properties.destinations ?? {}) as object)
    .flat()
    .map(each => String((each as { name?: string }).name));
}

function immutableId(prefix: string, { id }: ArmResource): string {
  return `${prefix}-${stableGuid(prefix, id).replaceAll('-', '')}`;
}

function invalidPayload(message: string): ArmError {
  return new ArmError(
    400,
    'InvalidPayload',
    'Data collection rule is invalid',
    { details: [{ code: 'InvalidPayload', message }] },
  );
}
