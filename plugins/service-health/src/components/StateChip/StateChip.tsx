import type { ReactElement } from 'react';
import CriticalIcon from '@mui/icons-material/Cancel';
import HealthyIcon from '@mui/icons-material/CheckCircle';
import DegradedIcon from '@mui/icons-material/Error';
import UnknownIcon from '@mui/icons-material/HelpOutline';
import Chip, { type ChipProps } from '@mui/material/Chip';
import type { HealthState } from '@slipway/plugin-service-health-common';

interface Look {
  label: string;
  color: ChipProps['color'];
  icon: ReactElement;
}

/** How each state is told apart: by word and shape, and by colour besides. */
export const stateLooks: Record<HealthState, Look> = {
  healthy: { label: 'Healthy', color: 'success', icon: <HealthyIcon /> },
  degraded: { label: 'Degraded', color: 'warning', icon: <DegradedIcon /> },
  critical: { label: 'Critical', color: 'error', icon: <CriticalIcon /> },
  unknown: { label: 'Unknown', color: 'default', icon: <UnknownIcon /> },
};

export interface StateChipProps {
  state: HealthState;
  size?: ChipProps['size'];
}

export function StateChip(props: StateChipProps) {
  const { state, size = 'small' } = props;
  const { label, color, icon } = stateLooks[state];
  return (
    <Chip
      icon={icon}
      label={label}
      color={color}
      size={size}
      variant={state === 'critical' ? 'filled' : 'outlined'}
      sx={{ fontWeight: 600, m: 0 }}
    />
  );
}
