import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ServiceHealthDetail } from '@slipway/plugin-service-health-common';
import { oldestSampleAt } from '../oldestSampleAt';
import { ReadingAge } from '../ReadingAge';
import { SharedCauses } from '../SharedCauses';
import { sortReasons } from '../sortReasons';
import { StateChip, stateColor } from '../StateChip';
import { MuteControl } from './MuteControl';
import { ReasonList } from './ReasonList';
import { RefreshButton } from './RefreshButton';

/** Reasons named here; the facets below have them all. */
const SHOWN = 4;

export interface VerdictProps {
  service: ServiceHealthDetail;
  /** Reads the service anew. */
  onChange(): void;
}

/** What one look must tell: the state, since when, why, and how sure that is. */
export function Verdict(props: VerdictProps) {
  const { service, onChange } = props;
  const { state, since, facets, causes } = service;
  // A shared cause is named once, above the reasons of the service's own.
  const reasons = sortReasons(facets).filter(
    ({ causeId }) => !causes.some(({ id }) => id === causeId),
  );
  const sampledAt = oldestSampleAt(service);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label="State"
      sx={{
        p: { xs: 2, sm: 2.5 },
        borderLeftWidth: 6,
        borderLeftStyle: state === 'unknown' ? 'dashed' : 'solid',
        borderLeftColor: stateColor(state),
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
        }}
      >
        <span data-testid="service-state" aria-live="polite">
          <StateChip state={state} size="large" />
        </span>
        <Typography>
          <ReadingAge at={since} prefix="for" suffix="" />
        </Typography>
        <Typography color="text.secondary" variant="body2">
          {sampledAt ? (
            <>
              oldest reading <ReadingAge at={sampledAt} />
            </>
          ) : (
            'there is no reading'
          )}
        </Typography>
        <Box sx={{ flexGrow: 1 }} />
        <MuteControl service={service} onChange={onChange} />
        <RefreshButton service={service} onRefreshed={onChange} />
      </Box>
      {state === 'unknown' && (
        <Typography sx={{ mt: 1.5 }}>
          Slipway cannot tell how this service is: a source gave no usable
          answer. That is not the same as healthy.
        </Typography>
      )}
      {state === 'healthy' && (
        <Typography sx={{ mt: 1.5 }} color="text.secondary">
          Nothing is wrong in any of its {facets.length} facets.
        </Typography>
      )}
      <Box sx={{ mt: 1.5, '&:empty': { display: 'none' } }}>
        <SharedCauses causes={causes} />
        <ReasonList reasons={reasons.slice(0, SHOWN)} isProminent label="Why" />
        {reasons.length > SHOWN && (
          <Typography variant="body2" color="text.secondary">
            and {reasons.length - SHOWN} more below
          </Typography>
        )}
      </Box>
      {service.problems.map(problem => (
        <Typography key={problem} variant="body2" color="warning.main">
          {problem}
        </Typography>
      ))}
    </Paper>
  );
}
