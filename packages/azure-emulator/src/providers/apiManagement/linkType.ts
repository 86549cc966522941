import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { ResourceType } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';

const SERVICE = 'Microsoft.ApiManagement/service';

/** A link to an API, group or tag of the service: it must be there, and the link shows it. */
export function linkType(
  path: string,
  kind: string,
  title: string,
): ResourceType {
  return {
    type: `${SERVICE}/${path}`,
    hasProvisioningState: false,
    isTaggable: false,
    requireReferences({ resource }, context) {
      if (!linked(resource, kind, context)) {
        throw new ArmError(
          404,
          'ResourceNotFound',
          `${title} '${resource.name}' was not found.`,
        );
      }
    },
    complete: ({ resource }, context) => ({
      ...resource,
      properties: { ...linked(resource, kind, context)?.properties },
    }),
  };
}

function linked(
  { id, name }: ArmResource,
  kind: string,
  context: EmulatorContext,
): ArmResource | undefined {
  const service = id.split('/').slice(0, 9).join('/');
  return context.resources.get(`${service}/${kind}/${name}`);
}
