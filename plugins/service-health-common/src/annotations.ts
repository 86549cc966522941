/** Address of the runbook of a service, shown on its health tab. */
export const RUNBOOK_ANNOTATION = 'slipway.dev/runbook';
