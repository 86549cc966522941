import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { FaultRegistry } from './FaultRegistry';

const PATH = '/_emulator/faults';

const faultRequest = z.strictObject({
  kind: z.string(),
  match: z.record(z.string(), z.string()).default({}),
  count: z.number().int().positive().optional(),
  seconds: z.number().positive().optional(),
});

/** The REST interface that switches faults on and off; no part of Azure. */
export function createFaultsSurface(faults: FaultRegistry): Surface {
  return {
    name: 'faults',
    matches: request =>
      request.path === PATH || request.path.startsWith(`${PATH}/`),
    async handle(request) {
      const id = request.path.slice(PATH.length + 1);
      if (request.method === 'GET' && !id) {
        return { status: 200, body: { value: faults.active() } };
      }
      if (request.method === 'POST' && !id) {
        return addFault(request, faults);
      }
      if (request.method === 'DELETE' && id) {
        return faults.remove(id)
          ? { status: 204 }
          : refusal(404, 'FaultNotFound', `No fault '${id}' is on`);
      }
      return refusal(405, 'MethodNotAllowed', 'Use POST, GET or DELETE …/{id}');
    },
  };
}

function addFault(
  request: EmulatorRequest,
  faults: FaultRegistry,
): EmulatorResponse {
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    return refusal(400, 'InvalidFault', 'The body is not JSON');
  }
  const parsed = faultRequest.safeParse(body);
  if (!parsed.success) {
    return refusal(400, 'InvalidFault', z.prettifyError(parsed.error));
  }
  const kind = faults.kind(parsed.data.kind);
  if (!kind) {
    return refusal(
      400,
      'InvalidFault',
      `No kind '${parsed.data.kind}'; there are ${faults.kinds.join(', ')}`,
    );
  }
  const problem = kind.validate(parsed.data.match);
  if (problem) {
    return refusal(400, 'InvalidFault', problem);
  }
  return { status: 201, body: faults.add(parsed.data) };
}

function refusal(status: number, code: string, message: string) {
  return { status, body: { error: { code, message } } };
}
