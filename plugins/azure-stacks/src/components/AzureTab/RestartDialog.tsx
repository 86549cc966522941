import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import {
  splitEntityRef,
  type Stack,
} from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';

export interface RestartDialogProps {
  stack: Stack;
  onClose(): void;
}

/** Says what a restart does, starts it when told to, and says that it has begun. */
export function RestartDialog(props: RestartDialogProps) {
  const { stack, onClose } = props;
  const { entityRef, environment } = stack;
  const { name } = splitEntityRef(entityRef);
  const api = useApi(azureStacksApiRef);
  const [progress, setProgress] = useState<'asked' | 'pending' | 'begun'>(
    'asked',
  );
  const [error, setError] = useState<Error>();

  const restart = async () => {
    setProgress('pending');
    setError(undefined);
    try {
      await api.restart({ entityRef, environment });
      setProgress('begun');
    } catch (problem) {
      setError(problem as Error);
      setProgress('asked');
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        Restart {name} in {environment}
      </DialogTitle>
      <DialogContent>
        {error && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {error.message}
          </Alert>
        )}
        {progress === 'begun' ? (
          <Alert severity="success">
            The rolling restart has begun. The health page shows the pods as
            they come up.
          </Alert>
        ) : (
          <DialogContentText>
            Kubernetes starts new pods and ends the old ones as the new ones
            become ready. The image and the settings stay as they are.
          </DialogContentText>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>
          {progress === 'begun' ? 'Close' : 'Cancel'}
        </Button>
        {progress !== 'begun' && (
          <Button
            variant="contained"
            disabled={progress === 'pending'}
            onClick={restart}
          >
            Restart
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
