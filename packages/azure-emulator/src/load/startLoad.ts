import { EmulatorContext } from '../EmulatorContext';
import { ClusterState } from './ClusterState';
import { LoadSimulation, stepMs } from './LoadSimulation';

/**
 * Simulates load, a step each 5 seconds of the clock. A time in which the emulator did not run
 * stays empty.
 */
export function startLoad(
  context: EmulatorContext,
  clusters: ClusterState,
): void {
  const simulation = new LoadSimulation(context, clusters);

  function run(): void {
    try {
      simulation.step();
    } catch (error) {
      context.log(
        `load: ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
    context.clock.schedule(stepMs, run);
  }

  context.clock.schedule(stepMs, run);
}
