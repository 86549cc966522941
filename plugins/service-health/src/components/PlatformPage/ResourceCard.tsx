import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import {
  HEALTH_STATES,
  type PlatformResource,
  type PlatformResourceKind,
} from '@slipway/plugin-service-health-common';
import { fleetRouteRef } from '../../routes';
import { ReasonList } from '../HealthTab/ReasonList';
import { oldestSampleAt } from '../oldestSampleAt';
import { ReadingAge } from '../ReadingAge';
import { StateChip, stateLooks } from '../StateChip';
import { CapacityBar } from './CapacityBar';

const kindTitles: Partial<Record<PlatformResourceKind, string>> = {
  cluster: 'Cluster',
  apiManagement: 'API Management',
  eventHubsNamespace: 'Event Hubs namespace',
  redis: 'Redis',
};

export interface ResourceCardProps {
  resource: PlatformResource;
  /** Whether the page's address names it. */
  isAsked: boolean;
}

/** One shared resource: its state and why, what is left of it, who depends on it. */
export function ResourceCard(props: ResourceCardProps) {
  const { resource, isAsked } = props;
  const { id, name, kind, environment, state, since, reasons } = resource;
  const { capacity, dependants, links } = resource;
  const fleetPath = useRouteRef(fleetRouteRef)?.() ?? '';
  const sampledAt = oldestSampleAt({
    facets: [{ id: kind, state, reasons, readings: resource.readings }],
  });
  const states = HEALTH_STATES.filter(one => dependants.states[one] > 0);
  const query = new URLSearchParams({ dependsOn: id, environment });
  return (
    <Paper
      id={id.toLowerCase()}
      variant="outlined"
      component="section"
      aria-label={name}
      sx={{
        p: 2,
        minWidth: 0,
        ...(isAsked && {
          outline: '2px solid',
          outlineColor: 'primary.main',
        }),
      }}
    >
      <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h6" component="h3" noWrap>
            {name}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {kindTitles[kind] ?? kind}
          </Typography>
        </Box>
        <Box sx={{ textAlign: 'right', flexShrink: 0 }}>
          <StateChip state={state} />
          <Typography variant="body2" color="text.secondary">
            <ReadingAge at={since} prefix="for" suffix="" />
          </Typography>
        </Box>
      </Box>
      <ReasonList reasons={reasons} />
      {capacity.map(one => (
        <CapacityBar key={one.id} capacity={one} />
      ))}
      {capacity.length === 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          What is left of it is not known.
        </Typography>
      )}
      <Typography variant="body2" sx={{ mt: 1.5 }}>
        {dependants.count === 0 ? (
          'No service depends on it.'
        ) : (
          <>
            <Link to={`${fleetPath}?${query}`} underline="always">
              {dependants.count}{' '}
              {dependants.count === 1 ? 'service depends' : 'services depend'}{' '}
              on it
            </Link>
            {': '}
            {states
              .map(
                one =>
                  `${dependants.states[one]} ${stateLooks[one].label.toLowerCase()}`,
              )
              .join(', ')}
          </>
        )}
      </Typography>
      <Typography
        variant="body2"
        color="text.secondary"
        component="div"
        sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}
      >
        {links.map(({ title, url }) => (
          <Link key={url} to={url} underline="always">
            {title}
          </Link>
        ))}
        <span>
          {sampledAt ? (
            <>
              oldest reading <ReadingAge at={sampledAt} />
            </>
          ) : (
            'no reading'
          )}
        </span>
      </Typography>
    </Paper>
  );
}
