import { useState } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../../api';

const spans = [
  { minutes: 60, title: '1 hour' },
  { minutes: 4 * 60, title: '4 hours' },
  { minutes: 24 * 60, title: '1 day' },
  { minutes: 7 * 24 * 60, title: '7 days' },
];

/** As many letters as the backend takes. */
const REASON_LENGTH = 200;

export interface MuteDialogProps {
  service: ServiceHealth;
  onClose(): void;
  onMuted(): void;
}

/** Asks for how long, and why, nobody should be notified. */
export function MuteDialog(props: MuteDialogProps) {
  const { service, onClose, onMuted } = props;
  const { entityRef, environment } = service;
  const api = useApi(serviceHealthApiRef);
  const [minutes, setMinutes] = useState(60);
  const [reason, setReason] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  const mute = async () => {
    setIsPending(true);
    setError(undefined);
    try {
      await api.mute(entityRef, {
        environment,
        minutes,
        reason: reason.trim() || undefined,
      });
      onMuted();
    } catch (problem) {
      setError(problem as Error);
      setIsPending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>
        Mute {parseEntityRef(entityRef).name} in {environment}
      </DialogTitle>
      <DialogContent>
        {error && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {error.message}
          </Alert>
        )}
        <DialogContentText sx={{ mb: 2 }}>
          Nobody is notified of its changes. Its state goes on being shown.
        </DialogContentText>
        <TextField
          select
          fullWidth
          label="For"
          value={minutes}
          onChange={event => setMinutes(Number(event.target.value))}
          sx={{ mb: 2 }}
        >
          {spans.map(span => (
            <MenuItem key={span.minutes} value={span.minutes}>
              {span.title}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          fullWidth
          label="Why (shown on the page)"
          value={reason}
          onChange={event => setReason(event.target.value)}
          inputProps={{ maxLength: REASON_LENGTH }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={isPending} onClick={mute}>
          Mute
        </Button>
      </DialogActions>
    </Dialog>
  );
}
