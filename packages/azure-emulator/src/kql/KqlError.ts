/** A query that cannot be read, that names what is not there, or that asks for too much. */
export class KqlError extends Error {
  /** `SYN…` for text that cannot be parsed, `SEM…` for names and types, `E_…` for limits. */
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

/** `SEM0100` is Kusto's code for a name that does not resolve. */
export function semanticError(message: string, code = 'SEM0100'): KqlError {
  return new KqlError(code, message);
}

/** What a query may not exceed, as Kusto's own limits word it. */
export function limitError(message: string): KqlError {
  return new KqlError('E_QUERY_RESULT_SET_TOO_LARGE', message);
}
