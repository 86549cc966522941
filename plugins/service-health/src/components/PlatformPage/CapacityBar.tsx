import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { PlatformCapacity } from '@slipway/plugin-service-health-common';

/** Shares of the limit from which on a bar changes its colour; Slipway's own. */
const SCARCE = 0.8;
const NEARLY_OUT = 0.95;

function colorOf(share: number) {
  if (share >= NEARLY_OUT) {
    return 'error';
  }
  return share >= SCARCE ? 'warning' : 'primary';
}

function inWords(value: number, unit: string): string {
  const number = value.toLocaleString(undefined, { maximumFractionDigits: 1 });
  return unit ? `${number} ${unit}` : number;
}

export interface CapacityBarProps {
  capacity: PlatformCapacity;
}

/** How much of a limited thing is in use, and what is left. */
export function CapacityBar(props: CapacityBarProps) {
  const { label, used, limit, unit } = props.capacity;
  const share = limit > 0 ? used / limit : 1;
  const left = Math.max(0, limit - used);
  return (
    <Box sx={{ mt: 1.25 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 1,
        }}
      >
        <Typography variant="body2">{label}</Typography>
        <Typography variant="body2" color="text.secondary">
          {unit === '%'
            ? `${inWords(used, unit)} in use`
            : `${inWords(used, unit)} of ${inWords(limit, unit)}`}
          , <strong>{inWords(left, unit)} left</strong>
        </Typography>
      </Box>
      <LinearProgress
        variant="determinate"
        aria-label={`${label} in use`}
        value={Math.min(100, share * 100)}
        color={colorOf(share)}
        sx={{ height: 8, borderRadius: 4, mt: 0.5 }}
      />
    </Box>
  );
}
