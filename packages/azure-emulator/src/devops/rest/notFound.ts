import { EmulatorRequest } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';

/** What Azure DevOps' web server says of a path that nobody answers. */
export function notFound(request: EmulatorRequest): DevOpsError {
  return new DevOpsError(
    404,
    'VssResourceNotFoundException',
    `The controller for path '${request.path}' was not found or does not implement IController.`,
  );
}
