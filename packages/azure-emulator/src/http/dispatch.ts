import { ArmError } from '../arm/ArmError';
import { EmulatorContext } from '../EmulatorContext';
import { answerByFault } from '../faults/httpFaults';
import { FaultRegistry } from '../faults/FaultRegistry';
import { RequestHandler } from './Listeners';
import { Surface } from './Surface';

/** A request, as whoever listens is told of it. */
export interface ServedRequest {
  method: string;
  path: string;
  /** An action such as `Microsoft.Insights/metrics/read`, or a surface's name such as `logs`. */
  operation: string;
}

/** Sends each request to its surface, past the faults, and words what surfaces throw. */
export function createDispatch(
  surfaces: Surface[],
  faults: FaultRegistry,
  context: EmulatorContext,
  onRequest?: (served: ServedRequest) => void,
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
    const described = surface.describe?.(request);
    onRequest?.({
      method: request.method,
      path: request.path,
      operation: described?.operation ?? surface.name,
    });
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
