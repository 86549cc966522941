import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { ReadingAge } from '../ReadingAge';
import { StateChip } from '../StateChip';
import { oldestSampleAt } from './oldestSampleAt';

/** Columns of the table; a phone shows one below the other. */
export const fleetColumns = {
  xs: '1fr auto',
  md: '120px minmax(140px, 1.2fr) 110px 3fr minmax(90px, 1fr) 90px',
};

function shortName(ref: string | undefined): string {
  return ref ? parseEntityRef(ref, { defaultKind: 'group' }).name : '';
}

export interface FleetRowProps {
  service: ServiceHealth;
  to: string;
}

/** One service in one environment: how it is, why, and how sure that is. */
export function FleetRow(props: FleetRowProps) {
  const { service, to } = props;
  const reasons = service.facets.flatMap(facet => facet.reasons);
  const sampledAt = oldestSampleAt(service);
  const wide = { gridColumn: { xs: '1 / -1', md: 'auto' } };

  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: fleetColumns,
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        px: 2,
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box role="cell" sx={{ order: { xs: 2, md: 0 } }}>
        <StateChip state={service.state} />
      </Box>
      <Box role="cell" sx={{ order: { xs: 1, md: 0 }, minWidth: 0 }}>
        <Link to={to}>
          <Typography component="span" sx={{ fontWeight: 600 }} noWrap>
            {parseEntityRef(service.entityRef).name}
          </Typography>
        </Link>
      </Box>
      <Box role="cell" sx={{ order: 3 }}>
        {service.environment}
      </Box>
      <Box role="cell" sx={{ order: 4, minWidth: 0, ...wide }}>
        <Typography variant="body2">
          {reasons[0]?.message ?? ''}
          {reasons.length > 1 && ` (and ${reasons.length - 1} more)`}
        </Typography>
        {service.state !== 'healthy' && (
          <Typography variant="caption" color="text.secondary">
            <ReadingAge at={service.since} prefix="for" suffix="" />
          </Typography>
        )}
      </Box>
      <Box role="cell" sx={{ order: 5, minWidth: 0 }}>
        <Typography variant="body2" noWrap>
          {shortName(service.owner)}
        </Typography>
      </Box>
      <Box role="cell" sx={{ order: 6, color: 'text.secondary' }}>
        <Typography variant="body2" component="span">
          {sampledAt ? <ReadingAge at={sampledAt} /> : 'never'}
        </Typography>
      </Box>
    </Box>
  );
}
