import { ArmError } from '../arm/ArmError';
import { DeploymentRecord } from './DeploymentRecord';

const CLAUSE = /^\s*provisioningState\s+eq\s+'(\w+)'\s*$/i;

/** Reads the `$filter` of a list of deployments: ARM knows `provisioningState eq '…'` alone, and refuses others. */
export function readDeploymentFilter(
  filter: string | null,
): (record: DeploymentRecord) => boolean {
  if (!filter?.trim()) return () => true;
  const [, state] = CLAUSE.exec(filter) ?? [];
  if (!state) {
    throw new ArmError(
      400,
      'InvalidFilterInQueryString',
      `Invalid $filter '${filter}' specified in the query string: deployments are filtered by provisioningState eq '…'.`,
    );
  }
  return record => record.state.toLowerCase() === state.toLowerCase();
}
