import { ArmResource } from '../arm/ResourceStore';
import { ResourceType, ResourceWrite } from '../arm/ResourceType';
import { EmulatorContext } from '../EmulatorContext';
import { knownTypes } from './knownTypes';
import {
  hasReadOnlyProperties,
  readOnlyProperties,
} from './readOnlyProperties';

/** Azure's types without rules of their own here: held as they are written, with what templates read of them. */
export const genericTypes: ResourceType[] = knownTypes
  .trim()
  .split('\n')
  .flatMap(line => {
    const [namespace, types] = line.split(': ');
    return types.split(' ').map(name => {
      const type = `${namespace}/${name.replace('*', '')}`;
      return {
        type,
        // Whether it lies at a location of its own.
        needsLocation: name.endsWith('*'),
        ...(hasReadOnlyProperties(type) && { complete }),
      };
    });
  });

function complete(
  { resource }: ResourceWrite,
  context: EmulatorContext,
): ArmResource {
  return {
    ...resource,
    properties: {
      ...resource.properties,
      ...readOnlyProperties(resource, context),
    },
  };
}
