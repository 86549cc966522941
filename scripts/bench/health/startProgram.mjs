import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a program of this folder in a process of its own; resolves with its first answer. */
export async function startProgram(file, args, env = {}) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=8192'],
    env: { ...process.env, ...env },
    // The answer of a benchmark is the only thing on standard output.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  failed.catch(() => {});
  const answered = () =>
    new Promise((resolve, reject) => {
      child.on('message', function listen({ answer, error }) {
        if (answer || error) {
          child.off('message', listen);
          return error ? reject(new Error(error)) : resolve(answer);
        }
        return undefined;
      });
    });
  const next = () => Promise.race([answered(), failed]);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    await ended;
  };
  const started = await next().catch(error => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    started,
    /** Sends a question and waits for its answer; one at a time. */
    ask(question) {
      const answer = next();
      child.send(question);
      return answer;
    },
    stop,
  };
}
