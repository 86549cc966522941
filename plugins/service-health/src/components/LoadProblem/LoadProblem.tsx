import { ResponseError } from '@backstage/errors';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Live } from '../../hooks/useLive';

export interface LoadProblemProps {
  live: Live<unknown>;
}

/** A session that ended while the page was open: the backend refuses its token. */
function isSessionEnd(error: Error): boolean {
  return error instanceof ResponseError && error.statusCode === 401;
}

/** Says that a load failed, and whether what is on screen is older. */
export function LoadProblem(props: LoadProblemProps) {
  const { error, loadedAt, refresh } = props.live;
  if (!error) {
    return null;
  }
  if (isSessionEnd(error)) {
    return (
      <Alert
        severity="warning"
        sx={{ mb: 2 }}
        action={
          <Button
            color="inherit"
            size="small"
            onClick={() => window.location.reload()}
          >
            Sign in again
          </Button>
        }
      >
        Your session has ended.
        {loadedAt !== undefined &&
          ` What you see is from ${new Date(loadedAt).toLocaleTimeString()}.`}
      </Alert>
    );
  }
  const retry = (
    <Button color="inherit" size="small" onClick={refresh}>
      Try again
    </Button>
  );
  return (
    <Alert severity="error" action={retry} sx={{ mb: 2 }}>
      Health could not be read: {error.message}
      {loadedAt !== undefined &&
        `. What you see is from ${new Date(loadedAt).toLocaleTimeString()}.`}
    </Alert>
  );
}
