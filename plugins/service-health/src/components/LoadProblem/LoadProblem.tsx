import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Live } from '../../hooks/useLive';

export interface LoadProblemProps {
  live: Live<unknown>;
}

/** Says that a load failed, and whether what is on screen is older. */
export function LoadProblem(props: LoadProblemProps) {
  const { error, loadedAt, refresh } = props.live;
  if (!error) {
    return null;
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
