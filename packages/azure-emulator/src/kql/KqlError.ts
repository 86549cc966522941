/** A query that cannot be read, or that names what is not there. */
export class KqlError extends Error {
  /** `SYN…` for text that cannot be parsed, `SEM…` for names that do not resolve. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'KqlError';
    this.code = code;
  }
}

export function syntaxError(message: string): KqlError {
  return new KqlError('SYN0002', `Query could not be parsed: ${message}`);
}

export function semanticError(message: string): KqlError {
  return new KqlError('SEM0100', message);
}
