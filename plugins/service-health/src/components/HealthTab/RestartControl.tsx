import { useState } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import RestartIcon from '@mui/icons-material/RestartAlt';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import {
  stackOperatePermission,
  stackResourceRef,
} from '@slipway/plugin-azure-stacks-common';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../../api';

export interface RestartControlProps {
  service: ServiceHealth;
}

/** Restarts the rollout, for those who may operate the service; the stack engine does it and records it. */
export function RestartControl(props: RestartControlProps) {
  const { entityRef, environment } = props.service;
  const api = useApi(serviceHealthApiRef);
  const { allowed } = usePermission({
    permission: stackOperatePermission,
    resourceRef: stackResourceRef({ entityRef, environment }),
  });
  const [progress, setProgress] = useState<'asked' | 'pending' | 'begun'>();
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
  const close = () => setProgress(undefined);
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<RestartIcon />}
        onClick={() => setProgress('asked')}
      >
        Restart rollout
      </Button>
      <Dialog open={Boolean(progress)} onClose={close} fullWidth maxWidth="sm">
        <DialogTitle>
          Restart {parseEntityRef(entityRef).name} in {environment}
        </DialogTitle>
        <DialogContent>
          {error && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {error.message}
            </Alert>
          )}
          {progress === 'begun' ? (
            <Alert severity="success">
              The rolling restart has begun. This page shows the pods as they
              come up.
            </Alert>
          ) : (
            <DialogContentText>
              Kubernetes starts new pods and ends the old ones as the new ones
              become ready. Image and settings stay. The restart is recorded
              with your name.
            </DialogContentText>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>
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
    </>
  );
}
