import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { retryAfter } from './operationHeaders';
import { Operation } from './Operations';

const PATH =
  /^\/subscriptions\/[^/]+(?:\/providers\/[^/]+\/locations\/[^/]+)?\/(operationstatuses|operationresults)\/([^/]+)$/i;

/** Answers polls of operations; undefined where the path is another. */
export function answerOperationPoll(
  request: EmulatorRequest,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse | undefined {
  const [, kind, id] = PATH.exec(request.path) ?? [];
  if (!id) {
    return undefined;
  }
  const operation = engine.operations.get(id);
  if (!operation) {
    throw new ArmError(
      404,
      'OperationNotFound',
      `The operation '${id}' was not found.`,
    );
  }
  const headers = { 'Retry-After': retryAfter(10, context) };
  return kind.toLowerCase() === 'operationstatuses'
    ? { status: 200, headers, body: statusBody(operation, request.path) }
    : resultAnswer(operation, request, headers);
}

function statusBody(operation: Operation, id: string) {
  const isOver = operation.status !== 'InProgress';
  return {
    id,
    name: operation.id,
    status: operation.status,
    startTime: operation.startedAt,
    ...(isOver && { endTime: operation.endsAt }),
    ...(isOver && { percentComplete: 100 }),
    ...(operation.error && { error: operation.error }),
    ...(isOver &&
      operation.result !== undefined && { properties: operation.result }),
  };
}

function resultAnswer(
  operation: Operation,
  request: EmulatorRequest,
  headers: Record<string, string>,
): EmulatorResponse {
  switch (operation.status) {
    case 'InProgress':
      return {
        status: 202,
        headers: {
          ...headers,
          Location: `${request.origin}${request.path}?${request.query}`,
        },
      };
    case 'Succeeded':
      return {
        status:
          operation.finalStatus ?? (operation.result === undefined ? 204 : 200),
        body: operation.result,
      };
    default:
      return { status: 409, body: { error: operation.error } };
  }
}
