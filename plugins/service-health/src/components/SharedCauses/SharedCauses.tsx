import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { SharedCause } from '@slipway/plugin-service-health-common';
import { fleetRouteRef, platformRouteRef } from '../../routes';
import { ReadingAge } from '../ReadingAge';
import { StateChip, stateColor } from '../StateChip';

export interface SharedCausesProps {
  causes: readonly SharedCause[];
  /** How many at most. */
  limit?: number;
}

/** What breaks several services at once: each named once, with those that it hits. */
export function SharedCauses(props: SharedCausesProps) {
  const { causes, limit = 3 } = props;
  const fleetPath = useRouteRef(fleetRouteRef)?.() ?? '';
  const platformPath = useRouteRef(platformRouteRef)?.() ?? '';
  if (causes.length === 0) {
    return null;
  }
  const rest = causes.length - limit;
  return (
    <Box
      component="section"
      aria-label="Shared causes"
      sx={{ display: 'grid', gap: 1, mb: 2 }}
    >
      {causes.slice(0, limit).map(cause => (
        <Paper
          key={cause.id}
          variant="outlined"
          sx={{
            px: 2,
            py: 1.25,
            borderLeftWidth: 4,
            borderLeftColor: stateColor(cause.state),
          }}
        >
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
            }}
          >
            <StateChip state={cause.state} />
            <Typography component="span" sx={{ fontWeight: 600 }}>
              Shared cause:{' '}
              {cause.resourceId ? (
                <Link
                  to={`${platformPath}#${cause.resourceId.toLowerCase()}`}
                  underline="always"
                >
                  {cause.subject}
                </Link>
              ) : (
                cause.subject
              )}
            </Typography>
            <Link
              to={`${fleetPath}?${new URLSearchParams({ cause: cause.id })}`}
            >
              hits {cause.serviceCount} services
            </Link>
          </Box>
          <Typography variant="body2" sx={{ mt: 0.5, wordBreak: 'break-word' }}>
            {cause.message}{' '}
            <Typography component="span" variant="body2" color="text.secondary">
              (<ReadingAge at={cause.since} prefix="for" suffix="" />)
            </Typography>
          </Typography>
        </Paper>
      ))}
      {rest > 0 && (
        <Typography variant="body2" color="text.secondary">
          and {rest} more shared {rest === 1 ? 'cause' : 'causes'}
        </Typography>
      )}
    </Box>
  );
}
