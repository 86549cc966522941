import { InfoCard, Link, Progress } from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ServiceHealthDetail } from '@slipway/plugin-service-health-common';
import { useEntityHealth } from '../../hooks/useEntityHealth';
import { useHealthPath } from '../../hooks/useHealthPath';
import { LoadProblem } from '../LoadProblem';
import { oldestSampleAt } from '../oldestSampleAt';
import { ReadingAge } from '../ReadingAge';
import { sortReasons } from '../sortReasons';
import { StateChip } from '../StateChip';

/** Where it breaks and why, in one sentence; of a healthy service nothing. */
function firstReason({ chain, facets }: ServiceHealthDetail): string {
  const broken = chain.find(({ isFirstBroken }) => isFirstBroken);
  if (broken) {
    return `${broken.title}: ${broken.evidence[0]}`;
  }
  return sortReasons(facets)[0]?.message ?? '';
}

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
      {value?.services.map(service => {
        const sampledAt = oldestSampleAt(service);
        return (
          <Box
            key={service.environment}
            sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', mb: 1 }}
          >
            <Box sx={{ width: 112, flexShrink: 0 }}>
              <StateChip state={service.state} />
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Link to={healthPath(service)}>{service.environment}</Link>
              <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {firstReason(service)}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                <ReadingAge at={service.since} prefix="for" suffix="" />
                {sampledAt && (
                  <>
                    , oldest reading <ReadingAge at={sampledAt} />
                  </>
                )}
              </Typography>
            </Box>
          </Box>
        );
      })}
    </InfoCard>
  );
}
