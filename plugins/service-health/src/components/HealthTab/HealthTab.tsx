import { useSearchParams } from 'react-router-dom';
import { Progress } from '@backstage/core-components';
import Alert from '@mui/material/Alert';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { compareStates } from '@slipway/plugin-service-health-common';
import { useEntityHealth } from '../../hooks/useEntityHealth';
import { LoadProblem } from '../LoadProblem';
import { stateLooks } from '../StateChip';
import { EnvironmentHealth } from './EnvironmentHealth';

/** A service's health, one environment at a time, the worst one first. */
export function HealthTab() {
  const live = useEntityHealth();
  const [params, setParams] = useSearchParams();
  const { value, error, refresh } = live;

  if (!value) {
    return error ? <LoadProblem live={live} /> : <Progress />;
  }
  const services = [...value.services].sort((a, b) =>
    compareStates(a.state, b.state),
  );
  const asked = params.get('environment');
  const shown =
    services.find(({ environment }) => environment === asked) ?? services[0];

  return (
    <>
      <LoadProblem live={live} />
      {!shown && (
        <Alert severity="info">
          Nothing is known about this service's health yet. It is first
          collected within a minute after its stack is recorded.
        </Alert>
      )}
      {services.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label="Environment"
          value={shown.environment}
          onChange={(_, environment?: string) =>
            environment && setParams({ environment }, { replace: true })
          }
          sx={{ mb: 2 }}
        >
          {services.map(({ environment, state }) => (
            <ToggleButton key={environment} value={environment}>
              {environment}: {stateLooks[state].label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {shown && (
        <EnvironmentHealth
          key={shown.environment}
          service={shown}
          onChange={refresh}
        />
      )}
    </>
  );
}
