import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import {
  splitEntityRef,
  type Stack,
} from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';

export interface UndoDialogProps {
  stack: Stack;
  onClose(): void;
  /** Called when Azure has begun to delete. */
  onUndone(): void;
}

/** Lists what would be deleted, and asks for the service's name first. */
export function UndoDialog(props: UndoDialogProps) {
  const { stack, onClose, onUndone } = props;
  const { entityRef, environment, resources } = stack;
  const { name } = splitEntityRef(entityRef);
  const api = useApi(azureStacksApiRef);
  const [typed, setTyped] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  const undo = async () => {
    setIsPending(true);
    setError(undefined);
    try {
      await api.undo({ entityRef, environment });
      onUndone();
    } catch (problem) {
      setError(problem as Error);
      setIsPending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        Undo {name} in {environment}
      </DialogTitle>
      <DialogContent>
        {error && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {error.message}
          </Alert>
        )}
        <DialogContentText component="div">
          Azure will delete these {resources.length} resources, with all data in
          them. This cannot be taken back.
          <ul>
            {resources.map(({ id }) => (
              <li key={id}>{id.split('/').pop()}</li>
            ))}
          </ul>
        </DialogContentText>
        <TextField
          fullWidth
          variant="standard"
          label={`Type ${name} to go on`}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Keep everything</Button>
        <Button
          color="error"
          variant="contained"
          disabled={typed !== name || isPending}
          onClick={undo}
        >
          Delete
        </Button>
      </DialogActions>
    </Dialog>
  );
}
