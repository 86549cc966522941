import { parse } from 'yaml';
import { EmulatorRequest } from '../../http/Surface';
import { KubernetesError } from '../KubernetesError';
import { isProtobuf, readProtobuf } from './readProtobuf';

/** Reads a body in JSON, YAML or, for a few kinds, protobuf. */
export function readBody(
  request: EmulatorRequest,
): Record<string, unknown> | undefined {
  if (isProtobuf(request.body)) {
    return readProtobuf(request.body);
  }
  try {
    return parse(request.body.toString('utf8')) as
      Record<string, unknown> | undefined;
  } catch {
    throw new KubernetesError(400, 'BadRequest', 'the body is not well formed');
  }
}
