/** A refusal as ARM words it: `{ error: { code, message, target?, details? } }`. */
export class ArmError extends Error {
  readonly status: number;
  readonly code: string;
  readonly target?: string;
  /** Such as Retry-After. */
  readonly headers: Record<string, string>;
  readonly details?: ReadonlyArray<{
    code: string;
    message: string;
    target?: string;
  }>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      target?: string;
      details?: ArmError['details'];
      headers?: Record<string, string>;
    } = {},
  ) {
    super(message);
    this.name = 'ArmError';
    this.status = status;
    this.code = code;
    this.target = more.target;
    this.details = more.details;
    this.headers = more.headers ?? {};
  }

  /** The body that ARM sends. */
  toBody() {
    const { code, message, target, details } = this;
    return {
      error: {
        code,
        message,
        ...(target && { target }),
        ...(details && { details }),
      },
    };
  }

  /** The answer that ARM gives, headers included. */
  toResponse() {
    return { status: this.status, headers: this.headers, body: this.toBody() };
  }
}
