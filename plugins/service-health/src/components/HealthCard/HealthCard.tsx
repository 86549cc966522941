import { InfoCard, Link, Progress } from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEntityHealth } from '../../hooks/useEntityHealth';
import { useHealthPath } from '../../hooks/useHealthPath';
import { LoadProblem } from '../LoadProblem';
import { StateChip } from '../StateChip';

/** The state of a service in each environment, with its first reason. */
export function HealthCard() {
  const live = useEntityHealth();
  const healthPath = useHealthPath();
  const { value, error } = live;
  return (
    <InfoCard title="Health">
      <LoadProblem live={live} />
      {!value && !error && <Progress />}
      {value?.services.length === 0 && (
        <Typography color="text.secondary">Nothing is known yet.</Typography>
      )}
      {value?.services.map(service => (
        <Box
          key={service.environment}
          sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', mb: 1 }}
        >
          <Box sx={{ width: 100, flexShrink: 0 }}>
            <StateChip state={service.state} />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Link to={healthPath(service)}>{service.environment}</Link>
            <Typography variant="body2" color="text.secondary">
              {service.facets.flatMap(facet => facet.reasons)[0]?.message}
            </Typography>
          </Box>
        </Box>
      ))}
    </InfoCard>
  );
}
