/** An expression that cannot be read or evaluated; Prometheus's `bad_data`. */
export class PromqlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PromqlError';
  }
}
