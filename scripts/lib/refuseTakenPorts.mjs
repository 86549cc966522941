import { createServer } from 'node:net';
import { CommandLineError } from './CommandLineError.mjs';

/** Fails with the port's number and the way out when one of `ports` is taken; `wayOut` is a command that takes others. */
export async function refuseTakenPorts(ports, wayOut) {
  for (const port of Object.values(ports)) {
    if (await isTaken(port)) {
      throw new CommandLineError(
        `port ${port} is in use, perhaps by another Slipway. Stop that program, or choose other ports: ${wayOut}`,
      );
    }
  }
}

async function isTaken(port) {
  for (const host of ['127.0.0.1', '::']) {
    const taken = await new Promise(resolve => {
      const server = createServer();
      server.once('error', error => resolve(error.code === 'EADDRINUSE'));
      server.listen({ port, host, exclusive: true }, () =>
        server.close(() => resolve(false)),
      );
    });
    if (taken) {
      return true;
    }
  }
  return false;
}
