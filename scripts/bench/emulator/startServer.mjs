import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./server.mjs', import.meta.url));

/** Starts `server.mjs` in a process of its own; resolves once it listens. */
export async function startServer(...args) {
  const child = fork(program, args, {
    execArgv: [...process.execArgv, '--expose-gc'],
    // The answer of a benchmark is the only thing on standard output.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the ${args[0]} server ended with ${code}`);
  });
  failed.catch(() => {});
  // Backstage's loader sends messages of its own: what it watches.
  const answered = () =>
    new Promise(resolve => {
      child.on('message', function listen({ answer }) {
        if (answer) {
          child.off('message', listen);
          resolve(answer);
        }
      });
    });
  const next = () => Promise.race([answered(), failed]);
  const started = await next();
  return {
    ...started,
    /** Resident memory after a collection, in MiB. */
    async memoryMiB() {
      child.send('memory');
      return (await next()).memoryMiB;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
