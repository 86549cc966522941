/** An API server's refusal, in Kubernetes's own words, or a connection that failed. */
export class KubernetesError extends Error {
  name = 'KubernetesError';

  /** `status` is undefined when no answer came; `reason` such as `Forbidden` or `ECONNREFUSED`. */
  constructor(
    readonly status: number | undefined,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}
