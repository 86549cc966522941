import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { EmulatorResponse } from './Surface';

/** Writes an answer, with the request id that every Azure service sends. */
export function sendResponse(
  response: ServerResponse,
  answer: EmulatorResponse,
): void {
  if (response.destroyed) {
    return;
  }
  response.setHeader('x-ms-request-id', randomUUID());
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, value);
  }
  response.statusCode = answer.status;
  if (answer.stream) {
    answer.stream(response);
    return;
  }
  const { body } = answer;
  if (body === undefined) {
    response.end();
    return;
  }
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.end(body);
    return;
  }
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', 'application/json; charset=utf-8');
  }
  response.end(JSON.stringify(body));
}
