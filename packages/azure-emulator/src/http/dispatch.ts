import { ArmError } from '../arm/ArmError';
import { EmulatorContext } from '../EmulatorContext';
import { answerByFault } from '../faults/httpFaults';
import { FaultRegistry } from '../faults/FaultRegistry';
import { RequestHandler } from './Listeners';
import { Surface } from './Surface';

/** Sends each request to its surface, past the faults, and words what surfaces throw. */
export function createDispatch(
  surfaces: Surface[],
  faults: FaultRegistry,
  context: EmulatorContext,
): RequestHandler {
  return async request => {
    const surface = surfaces.find(each => each.matches(request));
    if (!surface) {
      return new ArmError(
        404,
        'NotFound',
        `Nothing is served at '${request.path}'`,
      ).toResponse();
    }
    try {
      const struck =
        surface.name === 'faults'
          ? undefined
          : answerByFault(request, surface, faults, context);
      return struck ?? (await surface.handle(request));
    } catch (error) {
      if (error instanceof ArmError) {
        return error.toResponse();
      }
      context.log(
        `${surface.name}: ${request.method} ${request.path}: ${error instanceof Error ? error.stack : error}`,
      );
      return new ArmError(
        500,
        'InternalServerError',
        'The emulator failed; its log says why.',
      ).toResponse();
    }
  };
}
