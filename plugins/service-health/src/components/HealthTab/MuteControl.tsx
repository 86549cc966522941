import { useState } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import MutedIcon from '@mui/icons-material/NotificationsOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  serviceHealthMutePermission,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../../api';
import { MuteDialog } from './MuteDialog';

export interface MuteControlProps {
  service: ServiceHealth;
  onChange(): void;
}

/** Says until when nobody is notified, and lets those who may change it do so. */
export function MuteControl(props: MuteControlProps) {
  const { service, onChange } = props;
  const { entityRef, environment, mute } = service;
  const api = useApi(serviceHealthApiRef);
  const { allowed } = usePermission({
    permission: serviceHealthMutePermission,
  });
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const unmute = async () => {
    setProblem(undefined);
    try {
      await api.unmute({ entityRef, environment });
      onChange();
    } catch (error) {
      setProblem(String((error as Error).message));
    }
  };
  const who = mute && parseEntityRef(mute.by, { defaultKind: 'user' }).name;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      {mute && (
        <Typography
          variant="body2"
          sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
        >
          <MutedIcon fontSize="small" /> Muted by {who} until{' '}
          {new Date(mute.until).toLocaleString(undefined, {
            dateStyle: 'short',
            timeStyle: 'short',
          })}
          {mute.reason && `: ${mute.reason}`}
        </Typography>
      )}
      {problem && (
        <Typography variant="body2" color="error" role="alert">
          {problem}
        </Typography>
      )}
      {allowed && (
        <Button
          size="small"
          variant="outlined"
          onClick={mute ? unmute : () => setIsAsking(true)}
        >
          {mute ? 'Unmute' : 'Mute'}
        </Button>
      )}
      {isAsking && (
        <MuteDialog
          service={service}
          onClose={() => setIsAsking(false)}
          onMuted={() => {
            setIsAsking(false);
            onChange();
          }}
        />
      )}
    </Box>
  );
}
