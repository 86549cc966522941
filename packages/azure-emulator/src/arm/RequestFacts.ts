import { EmulatorRequest } from '../http/Surface';

/** What the activity log tells of the HTTP request behind an event. */
export interface RequestFacts {
  method: string;
  clientRequestId?: string;
  /** Given by the client, or undefined. */
  correlationId?: string;
  clientIpAddress: string;
}

/** Reads them from a request. */
export function requestFacts(request: EmulatorRequest): RequestFacts {
  const header = (name: string) => request.headers[name]?.toString();
  return {
    method: request.method,
    clientRequestId: header('x-ms-client-request-id'),
    correlationId: header('x-ms-correlation-request-id'),
    clientIpAddress: request.raw.socket.remoteAddress ?? '',
  };
}
