import { azureActivity } from './azureActivity';
import { azureMetrics } from './azureMetrics';
import { gatewayLogs } from './gatewayLogs';
import { LogTable } from './LogTable';
import { podInventory } from './podInventory';

/** Every table that a workspace has here; names are Azure's, with case. */
export const logTables: LogTable[] = [
  azureActivity,
  azureMetrics,
  gatewayLogs,
  podInventory,
];
