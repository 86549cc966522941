import { describeAzureFailure } from '@slipway/azure-node';
import {
  type FacetFailure,
  sourceFailureCode,
} from '@slipway/plugin-service-health-common';

const timeoutCodes = new Set([
  'ETIMEDOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'REQUEST_SEND_ERROR',
]);

/** What a facet says when `source` failed: the right code, with Azure's own code and message. */
export function toFacetFailure(
  source: string,
  error: unknown,
  resourceId?: string,
): FacetFailure {
  const failure = describeAzureFailure(error);
  const failed = { source, ...(resourceId ? { resourceId } : {}) };
  if (!failure) {
    const message = error instanceof Error ? error.message : String(error);
    const isMissing = error instanceof Error && error.name === 'NotFoundError';
    const code = isMissing ? 'sourceNotFound' : 'sourceFailed';
    return { ...failed, code, message };
  }
  const { status, code, message } = failure;
  const isTimeout =
    timeoutCodes.has(code) || (status === undefined && code === 'NoAnswer');
  return {
    ...failed,
    code: isTimeout ? 'sourceTimedOut' : sourceFailureCode(status ?? 0),
    message: `${status ? `${status} ` : ''}${code}: ${message}`,
  };
}
