import { useSearchParams } from 'react-router-dom';
import { Link, Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import {
  compareStates,
  RUNBOOK_ANNOTATION,
} from '@slipway/plugin-service-health-common';
import { useEntityHealth } from '../../hooks/useEntityHealth';
import { LoadProblem } from '../LoadProblem';
import { stateLooks } from '../StateChip';
import { EnvironmentHealth } from './EnvironmentHealth';

/** A service's health, one environment at a time, the worst one first. */
export function HealthTab() {
  const { entity } = useEntity();
  const live = useEntityHealth();
  const [params, setParams] = useSearchParams();
  const { value, error } = live;

  if (!value) {
    return error ? <LoadProblem live={live} /> : <Progress />;
  }
  const services = [...value.services].sort((a, b) =>
    compareStates(a.state, b.state),
  );
  const asked = params.get('environment');
  const shown =
    services.find(({ environment }) => environment === asked) ?? services[0];
  const runbook = entity.metadata.annotations?.[RUNBOOK_ANNOTATION];

  return (
    <>
      <LoadProblem live={live} />
      {!shown && (
        <Alert severity="info">
          Nothing is known about this service's health yet. It is first
          collected within a minute after its stack is recorded.
        </Alert>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          mb: 2,
        }}
      >
        {services.length > 1 && (
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label="Environment"
            value={shown.environment}
            onChange={(_, environment?: string) =>
              environment && setParams({ environment }, { replace: true })
            }
          >
            {services.map(({ environment, state }) => (
              <ToggleButton key={environment} value={environment}>
                {environment}: {stateLooks[state].label}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        {runbook && <Link to={runbook}>Runbook</Link>}
      </Box>
      {shown && <EnvironmentHealth service={shown} />}
    </>
  );
}
