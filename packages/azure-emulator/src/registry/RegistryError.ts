import { EmulatorResponse } from '../http/Surface';

/** A refusal as container registries word it. */
export class RegistryError extends Error {
  constructor(
    readonly status: number,
    /** Such as `NAME_UNKNOWN`. */
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'RegistryError';
  }

  toResponse(): EmulatorResponse {
    return {
      status: this.status,
      headers: this.headers,
      body: { errors: [{ code: this.code, message: this.message }] },
    };
  }
}
