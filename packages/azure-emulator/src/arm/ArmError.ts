/** A refusal as ARM words it: `{ error: { code, message, target?, details? } }`. */
export class ArmError extends Error {
  readonly status: number;
  readonly code: string;
  readonly target?: string;
  readonly details?: ReadonlyArray<{ code: string; message: string; target?: string }>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { target?: string; details?: ArmError['details'] } = {},
  ) {
    super(message);
    this.name = 'ArmError';
    this.status = status;
    this.code = code;
    this.target = more.target;
    this.details = more.details;
  }

  /** The body that ARM sends. */
  toBody() {
    const { code, message, target, details } = this;
    return { error: { code, message, ...(target && { target }), ...(details && { details }) } };
  }
}
