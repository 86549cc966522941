import { EmulatorResponse } from '../http/Surface';
import { ListRequest, isListed, requireGroup } from './resourceLists';
import { ArmResource } from './ResourceStore';

const SCHEMA =
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** What the emulator fills in: a template has no use for it. */
const readOnlyProperties = ['provisioningState', 'resourceGuid', 'uniqueId'];

/** A template of a group's top-level resources, with their newest stable api-versions. */
export function exportGroup(
  groupId: string,
  { caller, engine, context }: ListRequest,
): EmulatorResponse {
  engine.authorize(
    caller,
    'Microsoft.Resources/subscriptions/resourceGroups/exportTemplate/action',
    groupId,
  );
  requireGroup(groupId, context);
  const toTemplate = ({ type, name, ...resource }: ArmResource) => {
    const { location, tags, sku, kind, zones, properties } = resource;
    const versions = engine.types.versions.of(type);
    const stable = versions.filter(each => !each.includes('preview'));
    return {
      type,
      apiVersion: stable.at(-1) ?? versions.at(-1),
      name,
      location,
      tags,
      sku,
      kind,
      zones,
      properties: Object.fromEntries(
        Object.entries(properties).filter(
          ([key]) => !readOnlyProperties.includes(key),
        ),
      ),
    };
  };
  const resources = context.resources
    .list({ scope: groupId })
    .filter(isListed)
    .map(toTemplate);
  return {
    status: 200,
    body: {
      template: {
        $schema: SCHEMA,
        contentVersion: '1.0.0.0',
        parameters: {},
        variables: {},
        resources,
      },
    },
  };
}
