import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { ChangeList } from '../ChangeList';
import { ReadingAge } from '../ReadingAge';
import { StateChip } from '../StateChip';
import { FacetPanel } from './FacetPanel';
import { HealthChain } from './HealthChain';
import { ReasonList } from './ReasonList';

export interface EnvironmentHealthProps {
  service: ServiceHealth;
}

/** A service in one environment: the one state, why, where, and the facets. */
export function EnvironmentHealth(props: EnvironmentHealthProps) {
  const { entityRef, environment, state, since, facets } = props.service;
  const reasons = facets.flatMap(facet => facet.reasons);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Paper variant="outlined" sx={{ p: 2 }} aria-live="polite">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <span data-testid="service-state">
            <StateChip state={state} size="large" />
          </span>
          <Typography color="text.secondary">
            <ReadingAge at={since} prefix="for" suffix="" />
          </Typography>
        </Box>
        {reasons.length > 0 && <Box sx={{ mt: 1 }} />}
        <ReasonList reasons={reasons} />
      </Paper>
      <HealthChain facets={facets} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
          gap: 2,
        }}
      >
        {facets.map(facet => (
          <FacetPanel key={facet.id} facet={facet} />
        ))}
      </Box>
      <Paper
        variant="outlined"
        component="section"
        aria-label="What changed lately"
        sx={{ p: 2 }}
      >
        <Typography variant="h6" component="h3" gutterBottom>
          What changed lately
        </Typography>
        <ChangeList query={{ entityRef, environment }} />
      </Paper>
    </Box>
  );
}
