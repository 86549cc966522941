import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import {
  splitEntityRef,
  type RemovalMode,
  type RemovalPlan,
  type Stack,
} from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';
import { RemovalList } from './RemovalList';

const words: Record<RemovalMode, string> = {
  undo: 'Takes back the creation: everything below goes, the repository too while only this portal has written to it.',
  decommission:
    'Ends the service: everything below goes; its repository stays.',
};

export interface RemovalDialogProps {
  mode: RemovalMode;
  stack: Stack;
  onClose(): void;
  /** Called when Azure has begun to delete. */
  onRemoved(): void;
}

/** Lists what would go and what would stay, and asks for the service's name first. */
export function RemovalDialog(props: RemovalDialogProps) {
  const { mode, stack, onClose, onRemoved } = props;
  const { entityRef, environment } = stack;
  const { name } = splitEntityRef(entityRef);
  const api = useApi(azureStacksApiRef);
  const [plan, setPlan] = useState<RemovalPlan>();
  const [typed, setTyped] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  useEffect(() => {
    let isCurrent = true;
    api.removalPlan({ entityRef, environment, mode }).then(
      found => isCurrent && setPlan(found),
      problem => isCurrent && setError(problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, entityRef, environment, mode]);

  const remove = async () => {
    setIsPending(true);
    setError(undefined);
    try {
      await api.remove({ entityRef, environment, mode });
      onRemoved();
    } catch (problem) {
      setError(problem as Error);
      setIsPending(false);
    }
  };
  const title = mode === 'undo' ? 'Undo' : 'Decommission';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {title} {name} in {environment}
      </DialogTitle>
      <DialogContent>
        {error && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {error.message}
          </Alert>
        )}
        <Typography gutterBottom>
          {words[mode]} This cannot be taken back.
        </Typography>
        {!plan && !error && <LinearProgress aria-label="Listing what goes" />}
        {plan && <RemovalList plan={plan} />}
        {plan && (
          <TextField
            fullWidth
            variant="standard"
            label={`Type ${name} to go on`}
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Keep everything</Button>
        <Button
          color="error"
          variant="contained"
          disabled={!plan || typed !== name || isPending}
          onClick={remove}
        >
          Delete
        </Button>
      </DialogActions>
    </Dialog>
  );
}
