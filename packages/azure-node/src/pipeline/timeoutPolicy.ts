import { RestError, type PipelinePolicy } from '@azure/core-rest-pipeline';

/** Gives each try `timeoutMs`, and says so plainly when it ran out. */
export function timeoutPolicy(options: { timeoutMs: number }): PipelinePolicy {
  const { timeoutMs } = options;
  return {
    name: 'slipwayTimeoutPolicy',
    async sendRequest(request, next) {
      request.timeout = timeoutMs;
      try {
        return await next(request);
      } catch (error) {
        const isTimeout =
          error instanceof Error &&
          error.name === 'AbortError' &&
          !request.abortSignal?.aborted;
        if (isTimeout) {
          const { host } = new URL(request.url);
          throw new RestError(
            `No answer from ${host} within ${timeoutMs / 1000} s`,
            { code: 'ETIMEDOUT', request },
          );
        }
        throw error;
      }
    },
  };
}
