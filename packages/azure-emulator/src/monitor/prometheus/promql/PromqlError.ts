/** An expression that cannot be read (`bad_data`), or that fails on the data (`execution`). */
export class PromqlError extends Error {
  readonly errorType: 'bad_data' | 'execution';

  constructor(
    message: string,
    errorType: 'bad_data' | 'execution' = 'bad_data',
  ) {
    super(message);
    this.name = 'PromqlError';
    this.errorType = errorType;
  }
}

export function executionError(message: string): PromqlError {
  return new PromqlError(message, 'execution');
}
