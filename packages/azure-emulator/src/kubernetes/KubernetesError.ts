/** A refusal as the API server words it: a `Status` object. */
export class KubernetesError extends Error {
  /** HTTP status. */
  readonly status: number;
  /** Such as `NotFound`. */
  readonly reason: string;
  readonly details?: Record<string, unknown>;

  constructor(
    status: number,
    reason: string,
    message: string,
    details?: Record<string, unknown>,
  ) {
    super(message);
    this.name = 'KubernetesError';
    this.status = status;
    this.reason = reason;
    this.details = details;
  }

  static notFound(resource: string, name: string): KubernetesError {
    const [plural, ...group] = resource.split('.');
    return new KubernetesError(
      404,
      'NotFound',
      `${resource} "${name}" not found`,
      {
        name,
        kind: plural,
        ...(group.length > 0 && { group: group.join('.') }),
      },
    );
  }

  toBody() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details && { details: this.details }),
      code: this.status,
    };
  }

  toResponse() {
    return { status: this.status, body: this.toBody() };
  }
}
