import type { HealthState } from './types';

/** Signals channel that tells open pages about changes of state. */
export const SERVICE_HEALTH_CHANGED_CHANNEL = 'service-health:changed';

/** What is sent on it: the services whose state has just changed. */
export interface ServiceHealthChangedSignal {
  services: { entityRef: string; environment: string; state: HealthState }[];
  [key: string]: string | { [key: string]: string }[];
}
