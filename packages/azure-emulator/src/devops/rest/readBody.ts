import { z } from 'zod';
import { EmulatorRequest } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';

/** Reads a JSON body; refuses it as Azure DevOps does, with what is wrong in words. */
export function readBody<T>(request: EmulatorRequest, schema: z.ZodType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8') || '{}');
  } catch {
    throw refusal('the body is no JSON');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw refusal(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

function refusal(what: string): DevOpsError {
  return new DevOpsError(
    400,
    'VssPropertyValidationException',
    `The request is invalid: ${what}`,
  );
}
