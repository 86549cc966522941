import { ResourceType } from '../arm/ResourceType';
import { LongAction } from './LongAction';
import { ProviderRoute } from './ProviderRoute';

/** One resource provider of Azure: its types that have rules, and what it answers beside them. */
export interface Provider {
  types: ResourceType[];
  routes?: ProviderRoute[];
  longActions?: LongAction[];
}
