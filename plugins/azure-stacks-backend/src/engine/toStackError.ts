import { StackError } from '@slipway/plugin-azure-stacks-common';

/** An error as ARM nests it: the cause is in the innermost detail. */
export interface ArmErrorDetail {
  code?: string;
  message?: string;
  target?: string;
  details?: ArmErrorDetail[];
}

/** Azure's own code and message, from the innermost detail. */
export function toStackError(
  error: ArmErrorDetail | undefined,
  resourceId?: string,
): StackError | undefined {
  if (!error) {
    return undefined;
  }
  const inner = error.details?.find(({ code, message }) => code || message);
  if (inner) {
    return toStackError(
      inner,
      resourceId ?? (error.target?.startsWith('/') ? error.target : undefined),
    );
  }
  return {
    code: error.code ?? 'Unknown',
    message: error.message ?? 'Azure gave no message',
    resourceId:
      resourceId ?? (error.target?.startsWith('/') ? error.target : undefined),
  };
}
