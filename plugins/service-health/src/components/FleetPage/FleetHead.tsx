import TableSortLabel from '@mui/material/TableSortLabel';
import type { FleetSort } from '@slipway/plugin-service-health-common';

/** How each order is told; a fleet is always sorted one way round. */
export const sortTitles: Record<FleetSort, string> = {
  state: 'Worst first',
  name: 'By name',
  since: 'Latest change first',
};

const columns: { title: string; sort?: FleetSort; order?: 'asc' | 'desc' }[] = [
  { title: 'State', sort: 'state', order: 'desc' },
  { title: 'Service', sort: 'name', order: 'asc' },
  { title: 'Reasons', sort: 'since', order: 'desc' },
  { title: 'Owner' },
  { title: 'Readings' },
];

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

export interface FleetHeadProps {
  sort: FleetSort;
  onSort(sort: FleetSort): void;
}

/** The columns' names; a press on one of the first three sorts by it. */
export function FleetHead(props: FleetHeadProps) {
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className="fleet-head">
        {columns.map(({ title, sort, order = 'asc' }) => (
          <span
            role="columnheader"
            key={title}
            aria-sort={sort === props.sort ? ariaSort[order] : undefined}
          >
            {sort ? (
              <TableSortLabel
                active={sort === props.sort}
                direction={order}
                title={sortTitles[sort]}
                onClick={() => props.onSort(sort)}
              >
                {title}
              </TableSortLabel>
            ) : (
              title
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
