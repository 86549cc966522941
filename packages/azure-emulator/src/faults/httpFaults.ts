import { decodeJwt } from 'jose';
import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { Fault, FaultKind, FaultMatch } from './FaultKind';
import { FaultRegistry } from './FaultRegistry';

const TOO_MANY_WAIT_SECONDS = 30;

const answers: Record<
  string,
  { status: number; code: string; message: string }
> = {
  unauthorized: {
    status: 401,
    code: 'ExpiredAuthenticationToken',
    message: 'The access token expiry UTC time has passed.',
  },
  forbidden: {
    status: 403,
    code: 'AuthorizationFailed',
    message:
      'The client does not have authorization to perform this action or the scope is invalid.',
  },
  conflict: {
    status: 409,
    code: 'Conflict',
    message:
      'Another operation on this or a dependent resource is in progress.',
  },
  tooManyRequests: {
    status: 429,
    code: 'TooManyRequests',
    message: 'The request is being throttled. Please try again later.',
  },
  serverError: {
    status: 500,
    code: 'InternalServerError',
    message: 'The server encountered an internal error. Please retry.',
  },
};

const kinds = [...Object.keys(answers), 'timeout', 'reset'];

/** The faults that strike requests instead of simulated objects. */
export function createHttpFaultKinds(): FaultKind[] {
  return kinds.map(kind => ({
    kind,
    validate(match) {
      const unknown = Object.keys(match).filter(
        name => !['resourceId', 'operation', 'caller'].includes(name),
      );
      return unknown.length > 0
        ? `'${kind}' matches by resourceId, operation and caller, not by '${unknown[0]}'`
        : undefined;
    },
  }));
}

/** The answer of the first fault that strikes this request; undefined where none does. */
export function answerByFault(
  request: EmulatorRequest,
  surface: Surface,
  faults: FaultRegistry,
  context: EmulatorContext,
): EmulatorResponse | undefined {
  const fault = faults
    .active()
    .find(
      each =>
        kinds.includes(each.kind) && strikes(each.match, request, surface),
    );
  if (!fault) {
    return undefined;
  }
  faults.use(fault);
  return answerFor(fault, context);
}

function strikes(
  match: FaultMatch,
  request: EmulatorRequest,
  surface: Surface,
): boolean {
  const described = surface.describe?.(request);
  const operations = [surface.name, described?.operation ?? surface.name];
  const resourceId = described?.resourceId ?? request.path;
  return (
    (!match.operation || includesText(operations, match.operation)) &&
    (!match.resourceId ||
      resourceId.toLowerCase().startsWith(match.resourceId.toLowerCase())) &&
    (!match.caller || includesText(callerNames(request), match.caller))
  );
}

function answerFor(fault: Fault, context: EmulatorContext): EmulatorResponse {
  if (fault.kind === 'timeout') {
    return { status: 200, stream: () => {} };
  }
  if (fault.kind === 'reset') {
    return { status: 200, stream: response => response.destroy() };
  }
  const { status, code, message } = answers[fault.kind];
  const waitSeconds = Math.ceil(TOO_MANY_WAIT_SECONDS / context.speed);
  return {
    status,
    headers: status === 429 ? { 'Retry-After': String(waitSeconds) } : {},
    body: { error: { code, message } },
  };
}

/** Object id and client id in the token, unchecked: a fault strikes before anyone looks at it. */
function callerNames(request: EmulatorRequest): string[] {
  const token = request.headers.authorization?.split(' ')[1] ?? '';
  try {
    const { oid, appid, azp } = decodeJwt(token);
    return [oid, appid, azp].filter(each => each !== undefined).map(String);
  } catch {
    return [];
  }
}

function includesText(values: string[], wanted: string): boolean {
  return values.some(each => each.toLowerCase() === wanted.toLowerCase());
}
