import {
  IncomingHttpHeaders,
  IncomingMessage,
  ServerResponse,
} from 'node:http';

/** A request as every surface sees it: body read whole, path made plain. */
export interface EmulatorRequest {
  method: string;
  /** Path without query: decoded once, double slashes folded, no trailing slash, case kept. */
  path: string;
  /** Query parameters; names as the client wrote them, decoded. */
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Scheme and host as the client addressed them, such as `https://localhost:4566`. */
  origin: string;
  /** Node's own request, for streams and for the moment when the client goes away. */
  raw: IncomingMessage;
}

/** An answer; `body` is sent as JSON unless it is text or bytes. */
export interface EmulatorResponse {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: unknown;
  /** Writes the body by itself (watches, git packs); it ends the response too. */
  stream?: (response: ServerResponse) => void;
}

/** One face of Azure, such as ARM or Entra. The server asks the first surface that matches. */
export interface Surface {
  /** Shown in logs and in the README's table. */
  readonly name: string;
  /** Names of the parts that a surface has, as the README's table has them. */
  readonly parts?: readonly string[];
  matches(request: EmulatorRequest): boolean;
  handle(request: EmulatorRequest): Promise<EmulatorResponse>;
  /** What faults match a request by, where its path does not say: the action and the resource. */
  describe?(request: EmulatorRequest): {
    operation?: string;
    resourceId?: string;
  };
}
