import { Progress } from '@backstage/core-components';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Stack, StackState } from '@slipway/plugin-azure-stacks-common';
import { azurePortalUrl } from './azurePortalUrl';
import { ParameterList } from './ParameterList';
import { ResourceTable } from './ResourceTable';
import { RunList } from './RunList';
import { StackActions } from './StackActions';
import { useStack } from './useStack';

const words: Record<StackState, string> = {
  authorised: 'Not deployed yet',
  deploying: 'Being deployed',
  succeeded: 'Deployed',
  failed: 'Failed',
  undoing: 'Being deleted',
  deleted: 'Deleted',
};

function StackDetails(props: { stack: Stack; onChange(): void }) {
  const { stack, onChange } = props;
  const { state, error, kept = [], resources, stackId, updatedAt } = stack;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        <Chip
          label={words[state]}
          color={state === 'failed' ? 'error' : 'default'}
          sx={{ m: 0 }}
        />
        <Typography color="text.secondary" sx={{ flexGrow: 1 }}>
          as of {new Date(updatedAt).toLocaleString()}
        </Typography>
        <StackActions stack={stack} onChange={onChange} />
      </Box>
      {error && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {error.code}: {error.message}
          {error.resourceId && <div>{error.resourceId}</div>}
        </Alert>
      )}
      {kept.map(({ id, reason }) => (
        <Alert severity="warning" sx={{ mb: 2 }} key={id}>
          Kept: {id}, {reason}
        </Alert>
      ))}
      <Link href={azurePortalUrl(stackId)} target="_blank" rel="noreferrer">
        The stack in Azure's portal
      </Link>
      <ResourceTable resources={resources} />
      <Typography variant="h6" component="h4" sx={{ mt: 2 }}>
        Runs
      </Typography>
      <RunList stack={stack} />
      <Typography variant="h6" component="h4" sx={{ mt: 2 }}>
        Parameters
      </Typography>
      <ParameterList parameters={stack.parameters} />
    </>
  );
}

export interface StackPanelProps {
  entityRef: string;
  environment: string;
}

/** A service's stack in one environment. */
export function StackPanel(props: StackPanelProps) {
  const { entityRef, environment } = props;
  const { value, error, refresh } = useStack(entityRef, environment);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={`Azure in ${environment}`}
      sx={{ p: 2, mb: 2 }}
    >
      <Typography variant="h5" component="h3" gutterBottom>
        {environment}
      </Typography>
      {error && (
        <Alert severity="error" sx={{ mb: 2 }}>
          The stack could not be read: {error.message}
        </Alert>
      )}
      {!value && !error && <Progress />}
      {value && !value.stack && (
        <Typography color="text.secondary">
          No stack is recorded in this environment.
        </Typography>
      )}
      {value?.stack && <StackDetails stack={value.stack} onChange={refresh} />}
    </Paper>
  );
}
