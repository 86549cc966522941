import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';
import { Availability, availabilityOf } from './availabilityOf';

const summaries: Record<Availability['state'], string> = {
  Available:
    "There aren't any known Azure platform problems affecting this resource",
  Degraded: 'Your resource is degraded',
  Unavailable: 'Your resource is unavailable',
  Unknown: 'The health of this resource is not watched',
};

/** A resource's availability as Resource Health's REST API sends it. */
export function presentAvailability(
  resource: ArmResource,
  context: EmulatorContext,
) {
  const { state, troubles } = availabilityOf(resource, context);
  const isAvailable = state === 'Available' || state === 'Unknown';
  return {
    id: `${resource.id}/providers/Microsoft.ResourceHealth/availabilityStatuses/current`,
    name: 'current',
    type: 'Microsoft.ResourceHealth/AvailabilityStatuses',
    location: resource.location,
    properties: {
      availabilityState: state,
      title: state,
      summary:
        troubles.length === 0
          ? summaries[state]
          : `${summaries[state]}: ${troubles.join(', ')}`,
      reasonType: isAvailable ? '' : 'Unplanned',
      category: isAvailable ? '' : 'Unplanned',
      context: isAvailable ? '' : 'Platform Initiated',
      // Azure spells it so.
      occuredTime: String(
        resource.systemData?.lastModifiedAt ??
          resource.systemData?.createdAt ??
          new Date(context.clock.now()).toISOString(),
      ),
      reasonChronicity: 'Persistent',
      reportedTime: new Date(context.clock.now()).toISOString(),
    },
  };
}
