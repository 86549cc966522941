/** Address of the runbook of a service, shown on its health tab. */
export const RUNBOOK_ANNOTATION = 'slipway.dev/runbook';

/**
 * Limits of a service's own, such as
 * `redis.memoryPercent.criticalAbove=90, kafka.consumerLag.degradedAbove=500`.
 */
export const THRESHOLDS_ANNOTATION = 'slipway.dev/health-thresholds';
