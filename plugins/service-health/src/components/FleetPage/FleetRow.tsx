import { memo } from 'react';
import { Link } from 'react-router-dom';
import { parseEntityRef } from '@backstage/catalog-model';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { formatAge } from '../ReadingAge';
import { sortReasons } from '../sortReasons';
import { StateChip } from '../StateChip';
import { oldestSampleAt } from '../oldestSampleAt';

function shortName(ref: string | undefined): string {
  return ref ? parseEntityRef(ref, { defaultKind: 'group' }).name : '';
}

export interface FleetRowProps {
  service: ServiceHealth;
  to: string;
  /** The time in ms; one clock for all rows. */
  now: number;
  /** Whether Tab reaches the row; arrow keys reach all. */
  isTabStop: boolean;
}

function FleetCells(props: FleetRowProps) {
  const { service, to, now, isTabStop } = props;
  const { entityRef, environment, state, since, owner } = service;
  const reasons = sortReasons(service.facets);
  const sampledAt = oldestSampleAt(service);
  const ageOf = (at: string) => formatAge(now - Date.parse(at));

  return (
    <>
      <div role="cell" className="fleet-state">
        <StateChip state={state} />
      </div>
      <div role="cell" className="fleet-name">
        <Link to={to} tabIndex={isTabStop ? 0 : -1} className="fleet-clip">
          {parseEntityRef(entityRef).name}
        </Link>
        <span className="fleet-faint">{environment}</span>
      </div>
      <div role="cell" className="fleet-reasons" title={reasons[0]?.message}>
        {reasons.length > 0 && (
          <span className="fleet-two-lines">
            {reasons[0].message}
            {reasons.length > 1 && ` (and ${reasons.length - 1} more)`}
            <span className="fleet-faint"> for {ageOf(since)}</span>
          </span>
        )}
      </div>
      <div role="cell" className="fleet-owner">
        <span className="fleet-clip">{shortName(owner)}</span>
      </div>
      <div role="cell" className="fleet-age fleet-faint">
        {sampledAt ? `${ageOf(sampledAt)} ago` : 'never'}
      </div>
    </>
  );
}

/** One service in one environment: how it is, why, and how sure that is. */
export const FleetRow = memo(FleetCells);
