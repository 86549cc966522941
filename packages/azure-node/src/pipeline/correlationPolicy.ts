import { randomUUID } from 'node:crypto';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { LoggerService } from '@backstage/backend-plugin-api';

const CORRELATION_HEADER = 'x-ms-correlation-request-id';

/** Marks all tries of one call with one id, which Azure's Activity Log shows too, and logs refusals with it. */
export function correlationPolicy(options: {
  logger: LoggerService;
}): PipelinePolicy {
  return {
    name: 'slipwayCorrelationPolicy',
    async sendRequest(request, next) {
      const correlationId =
        request.headers.get(CORRELATION_HEADER) ?? randomUUID();
      request.headers.set(CORRELATION_HEADER, correlationId);
      const response = await next(request);
      if (response.status >= 400) {
        const { pathname } = new URL(request.url);
        options.logger.debug(
          `Azure answered ${response.status} to ${request.method} ${pathname} (correlation id ${correlationId})`,
        );
      }
      return response;
    },
  };
}
