import { randomUUID } from 'node:crypto';
import { EmulatorResponse } from '../http/Surface';

/** A refusal as Entra words it, with its AADSTS number. */
export class EntraError extends Error {
  readonly status: number;
  /** OAuth's name of the error, such as `invalid_client`. */
  readonly error: string;
  readonly number: number;

  constructor(status: number, error: string, number: number, message: string) {
    super(`AADSTS${number}: ${message}`);
    this.name = 'EntraError';
    this.status = status;
    this.error = error;
    this.number = number;
  }

  toResponse(nowMs: number): EmulatorResponse {
    const traceId = randomUUID();
    const timestamp = `${new Date(nowMs).toISOString().slice(0, 19).replace('T', ' ')}Z`;
    return {
      status: this.status,
      body: {
        error: this.error,
        error_description: `${this.message} Trace ID: ${traceId} Timestamp: ${timestamp}`,
        error_codes: [this.number],
        timestamp,
        trace_id: traceId,
        correlation_id: randomUUID(),
      },
    };
  }
}
