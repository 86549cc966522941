import { ArmError } from '../arm/ArmError';
import { EmulatorRequest } from '../http/Surface';

/** The JSON object of a request; empty where nothing was sent. */
export function readJsonBody(
  request: EmulatorRequest,
): Record<string, unknown> {
  if (request.body.length === 0) {
    return {};
  }
  try {
    const body: unknown = JSON.parse(request.body.toString('utf8'));
    if (body && typeof body === 'object' && !Array.isArray(body)) {
      return body as Record<string, unknown>;
    }
  } catch {
    // Falls through to the refusal.
  }
  throw new ArmError(
    400,
    'InvalidRequestContent',
    'The request content was invalid and could not be deserialized.',
  );
}
