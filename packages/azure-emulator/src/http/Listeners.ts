import http from 'node:http';
import https from 'node:https';
import { AddressInfo } from 'node:net';
import { ServerCertificate } from './certificates';
import { EmulatorRequest, EmulatorResponse } from './Surface';
import { readRequest } from './readRequest';
import { sendResponse } from './sendResponse';

/** Answers one request; may not throw. */
export type RequestHandler = (
  request: EmulatorRequest,
) => Promise<EmulatorResponse>;

/** The two open ports of one emulator, on the loopback interface only. */
export interface Listeners {
  httpsOrigin: string;
  httpOrigin: string;
  /** From now on requests are answered; earlier ones wait. */
  serve(handler: RequestHandler): void;
  /** Ends every connection, also those that wait for an answer. */
  close(): Promise<void>;
}

/** Opens both ports; 0 takes a free one. */
export async function openListeners(options: {
  port: number;
  httpPort: number;
  certificate: ServerCertificate;
}): Promise<Listeners> {
  const { port, httpPort, certificate } = options;
  let serve: (handler: RequestHandler) => void = () => {};
  const ready = new Promise<RequestHandler>(resolve => {
    serve = resolve;
  });
  function listenerFor(scheme: 'http' | 'https'): http.RequestListener {
    return async (raw, response) => {
      try {
        const handler = await ready;
        sendResponse(response, await handler(await readRequest(raw, scheme)));
      } catch {
        // The client went away in the middle of its own request.
        response.destroy();
      }
    };
  }
  const secure = https.createServer(
    { key: certificate.key, cert: certificate.cert },
    listenerFor('https'),
  );
  const plain = http.createServer(listenerFor('http'));
  const servers = [secure, plain];
  try {
    await Promise.all([listen(secure, port), listen(plain, httpPort)]);
  } catch (error) {
    await Promise.all(servers.map(stop));
    throw error;
  }
  return {
    httpsOrigin: `https://localhost:${(secure.address() as AddressInfo).port}`,
    httpOrigin: `http://localhost:${(plain.address() as AddressInfo).port}`,
    serve,
    async close() {
      await Promise.all(servers.map(stop));
    },
  };
}

/** Bound to `localhost` only: the emulator is not for the network. */
function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: http.Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
