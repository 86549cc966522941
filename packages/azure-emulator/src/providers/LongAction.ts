import { ArmResource } from '../arm/ResourceStore';
import { EmulatorContext } from '../EmulatorContext';

/** An action of a resource that takes its time, such as stopping a cluster. */
export interface LongAction {
  /** Type of the resource, in Azure's own case. */
  type: string;
  /** Its name in the path, such as `stop`. */
  name: string;
  /** Whether the first answer shows the resource. */
  showsResource?: boolean;
  /** Azure's own duration. */
  seconds: number;
  /** Throws where Azure would refuse; returns what the operation answers with in the end. */
  begin?(
    resource: ArmResource,
    body: Record<string, unknown>,
    context: EmulatorContext,
  ): unknown;
  /** What it does to the resource, which is there still. */
  end?(resource: ArmResource, context: EmulatorContext): void;
}
