import { parseEntityRef } from '@backstage/catalog-model';
import { Link, Progress } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import {
  HEALTH_STATES,
  type HealthState,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { useFleet } from '../../hooks/useFleet';
import { useHealthPath } from '../../hooks/useHealthPath';
import { fleetRouteRef } from '../../routes';
import { LoadProblem } from '../LoadProblem';
import { SharedCauses } from '../SharedCauses';
import { sortReasons } from '../sortReasons';
import { StateChip, stateLooks } from '../StateChip';

/** Services named, at most. */
const SHOWN = 5;

const everything = {};

function StateCount(props: { state: HealthState; count: number; to: string }) {
  const { state, count, to } = props;
  const { label, color } = stateLooks[state];
  const isQuiet = count === 0 || !color;
  return (
    <Link to={to} underline="none">
      <Paper variant="outlined" sx={{ px: 2, py: 1.5 }}>
        <Typography
          sx={{ fontSize: 32, fontWeight: 700, lineHeight: 1.1 }}
          color={isQuiet ? 'text.secondary' : `${color}.main`}
        >
          {count}
        </Typography>{' '}
        <Typography color="text.secondary">{label}</Typography>
      </Paper>
    </Link>
  );
}

function Worst(props: { services: ServiceHealth[] }) {
  const healthPath = useHealthPath();
  return (
    <List disablePadding aria-label="Services that need a look">
      {props.services.map(service => (
        <ListItem
          key={`${service.entityRef}#${service.environment}`}
          disableGutters
          sx={{ gap: 1.5, alignItems: 'flex-start' }}
        >
          <Box sx={{ width: 112, flexShrink: 0 }}>
            <StateChip state={service.state} />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Link to={healthPath(service)}>
              {parseEntityRef(service.entityRef).name} in {service.environment}
            </Link>
            <Typography variant="body2" color="text.secondary">
              {sortReasons(service.facets)[0]?.message}
            </Typography>
          </Box>
        </ListItem>
      ))}
    </List>
  );
}

/** How many services are in each state, and the worst of them with reasons. */
export function FleetSummary() {
  const fleet = useFleet(everything);
  const fleetPath = useRouteRef(fleetRouteRef)?.() ?? '';
  const { value, error } = fleet;

  if (!value) {
    return error ? <LoadProblem live={fleet} /> : <Progress />;
  }
  const worst = value.services
    .filter(({ state }) => state !== 'healthy')
    .slice(0, SHOWN);
  const total = HEALTH_STATES.reduce((sum, s) => sum + value.counts[s], 0);
  return (
    <>
      <LoadProblem live={fleet} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' },
          gap: 1.5,
          mb: 2,
        }}
      >
        {HEALTH_STATES.map(state => (
          <StateCount
            key={state}
            state={state}
            count={value.counts[state]}
            to={`${fleetPath}?state=${state}`}
          />
        ))}
      </Box>
      {total === 0 && (
        <Typography color="text.secondary">There is no service yet.</Typography>
      )}
      {total > 0 && worst.length === 0 && (
        <Typography color="text.secondary">
          All services are healthy.
        </Typography>
      )}
      <SharedCauses causes={value.causes} limit={2} />
      <Worst services={worst} />
    </>
  );
}
