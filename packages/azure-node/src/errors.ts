import { isRestError } from '@azure/core-rest-pipeline';
import {
  AuthenticationError,
  ConflictError,
  ForwardedError,
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { connectionAdvice } from './connectionAdvice';
import { retryAfterSeconds } from './pipeline/retryPolicy';

/** What went wrong in Azure, in Azure's own words. */
export interface AzureFailure {
  /** HTTP status; `undefined` when no answer came. */
  status: number | undefined;
  /** Azure's code, such as `AuthorizationFailed`, or the network's, such as `ECONNREFUSED`. */
  code: string;
  message: string;
  /** What Azure asked us to wait, in seconds. */
  retryAfterSeconds: number | undefined;
}

const errorByStatus = new Map<
  number,
  new (message: string, cause?: unknown) => Error
>([
  [400, InputError],
  [401, AuthenticationError],
  [403, NotAllowedError],
  [404, NotFoundError],
  [409, ConflictError],
  [429, ServiceUnavailableError],
  [503, ServiceUnavailableError],
  [504, ServiceUnavailableError],
]);

/** The error to throw when `attempt` failed in Azure, such as `toBackstageError("read stack 'x'", error)`. */
export function toBackstageError(attempt: string, cause: unknown): Error {
  const failure = describeAzureFailure(cause);
  if (!failure) {
    return new ForwardedError(`Failed to ${attempt}`, cause);
  }
  const { status, code, message } = failure;
  const MatchingError =
    status === undefined
      ? ServiceUnavailableError
      : (errorByStatus.get(status) ?? ForwardedError);
  return new MatchingError(`Failed to ${attempt}: ${code}: ${message}`, cause);
}

/** Reads status, code and message out of what an SDK or the sign-in to Entra threw; through errors of ours around it; `undefined` for any other error. */
export function describeAzureFailure(cause: unknown): AzureFailure | undefined {
  // A ForwardedError takes over the name of what it forwards.
  if (isRestError(cause) && !(cause instanceof ForwardedError)) {
    const body = bodyError(cause.response?.bodyAsText);
    const status = cause.statusCode ?? cause.response?.status;
    return {
      status,
      code:
        body?.code ?? cause.code ?? (status ? `HTTP ${status}` : 'NoAnswer'),
      message:
        body?.message ??
        firstLine(cause.message) +
          connectionAdvice(cause.code, cause.request?.url, 'azure.endpoints'),
      retryAfterSeconds: cause.response && retryAfterSeconds(cause.response),
    };
  }
  if (!isError(cause)) {
    return undefined;
  }
  if (cause.name === 'AuthenticationError' && 'errorResponse' in cause) {
    const { error, errorDescription } = cause.errorResponse as {
      error: string;
      errorDescription: string;
    };
    return signInFailure(error, errorDescription);
  }
  if (
    cause.name === 'AuthenticationRequiredError' ||
    cause.name === 'CredentialUnavailableError' ||
    cause.name === 'AggregateAuthenticationError'
  ) {
    return signInFailure(cause.name, cause.message);
  }
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError') {
    return {
      status: undefined,
      code: 'ETIMEDOUT',
      message: firstLine(cause.message),
      retryAfterSeconds: undefined,
    };
  }
  // An error of ours around Azure's.
  return cause.cause === undefined
    ? undefined
    : describeAzureFailure(cause.cause);
}

/** What the sign-in library says when it reached no token issuer at all. */
const unreachable = /endpoints_resolution_error|network_error|client_error/;

function signInFailure(code: string, message: string): AzureFailure {
  if (unreachable.test(message)) {
    return {
      status: undefined,
      code: 'NoAnswer',
      message: `The token issuer can't be reached: ${firstLine(message)}`,
      retryAfterSeconds: undefined,
    };
  }
  return {
    status: 401,
    code,
    message: firstLine(message),
    retryAfterSeconds: undefined,
  };
}

function bodyError(
  text: string | null | undefined,
): { code?: string; message?: string } | undefined {
  try {
    const body = JSON.parse(text ?? '');
    const error = body?.error ?? body;
    return {
      code: typeof error?.code === 'string' ? error.code : undefined,
      message: typeof error?.message === 'string' ? error.message : undefined,
    };
  } catch {
    return undefined; // Not JSON, such as a proxy's page: the status must do.
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0].slice(0, 500);
}
