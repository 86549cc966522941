import { ArmError } from '../arm/ArmError';
import {
  TemplateError,
  UnresolvedReferenceError,
} from '../template/TemplateError';

/** An error as ARM nests them. */
export interface ErrorDetail {
  code: string;
  message: string;
  target?: string;
  details?: ErrorDetail[];
}

/** What an error thrown below means to the client. */
export function toErrorDetail(error: unknown, target?: string): ErrorDetail {
  if (error instanceof ArmError) {
    const { code, message, details } = error;
    return {
      code,
      message,
      target: error.target ?? target,
      ...(details && { details: [...details] }),
    };
  }
  if (error instanceof TemplateError) {
    const place = error.path ? ` At '${error.path}'.` : '';
    return {
      code: error.code,
      message: `Deployment template validation failed: '${error.message}'.${place}`,
      target: error.path ?? target,
    };
  }
  if (error instanceof UnresolvedReferenceError) {
    return { code: 'InvalidTemplate', message: error.message, target };
  }
  throw error;
}

/** The refusal of a request, for an error in its template. */
export function toArmError(error: unknown): ArmError {
  if (error instanceof ArmError) return error;
  const { code, message, target } = toErrorDetail(error);
  return new ArmError(400, code, message, { target });
}
