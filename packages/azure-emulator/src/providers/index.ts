import { ResourceType } from '../arm/ResourceType';
import { resourceGroups } from './resources/resourceGroups';

/** Every resource type with rules of its own. */
export const resourceTypes: ResourceType[] = [resourceGroups];
