import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Stack, StackRun } from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';

export interface RunListProps {
  stack: Stack;
}

/** The tasks that worked on a stack: who started them and when. */
export function RunList(props: RunListProps) {
  const { entityRef, environment, updatedAt } = props.stack;
  const api = useApi(azureStacksApiRef);
  const [runs, setRuns] = useState<StackRun[]>([]);
  const [error, setError] = useState<Error>();

  useEffect(() => {
    let isCurrent = true;
    api.runs({ entityRef, environment }).then(
      found => isCurrent && setRuns(found),
      problem => isCurrent && setError(problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, entityRef, environment, updatedAt]);

  if (error) {
    return (
      <Alert severity="error">
        The runs could not be read: {error.message}
      </Alert>
    );
  }
  if (runs.length === 0) {
    return <Typography color="text.secondary">No run is recorded.</Typography>;
  }
  return (
    <Box component="ul" aria-label="Runs" sx={{ m: 0, pl: 2.5 }}>
      {runs.map(({ taskId, userRef, startedAt }) => (
        <li key={taskId}>
          <Link to={`/create/tasks/${taskId}`}>
            {new Date(startedAt).toLocaleString()}
          </Link>{' '}
          by{' '}
          {humanizeEntityRef(parseEntityRef(userRef), { defaultKind: 'user' })}
        </li>
      ))}
    </Box>
  );
}
