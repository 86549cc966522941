import { alpha, styled } from '@mui/material/styles';
import type { HealthState } from '@slipway/plugin-service-health-common';

/** What tells a state apart where colours are not seen: its word and its shape. */
interface StateLook {
  label: string;
  /** The theme's palette that colours it; none for what is not known. */
  color?: 'success' | 'warning' | 'error';
  /** Path of its sign in a box of 24 by 24. */
  sign: string;
}

export const stateLooks: Record<HealthState, StateLook> = {
  critical: {
    label: 'Critical',
    color: 'error',
    sign: 'M8.3 2h7.4L22 8.3v7.4L15.7 22H8.3L2 15.7V8.3ZM7.7 9.1l2.9 2.9-2.9 2.9 1.4 1.4 2.9-2.9 2.9 2.9 1.4-1.4-2.9-2.9 2.9-2.9-1.4-1.4-2.9 2.9-2.9-2.9Z',
  },
  unknown: {
    label: 'Unknown',
    sign: 'M11 17h2v2h-2Zm1-12a5 5 0 0 0-5 5h2a3 3 0 1 1 4.4 2.6c-1.3.9-2.4 1.7-2.4 3.4h2c0-1.2 3-1.9 3-6a5 5 0 0 0-4-5Z',
  },
  degraded: {
    label: 'Degraded',
    color: 'warning',
    sign: 'M12 2 1 21h22ZM11 9h2v6h-2Zm0 7.5h2v2h-2Z',
  },
  healthy: {
    label: 'Healthy',
    color: 'success',
    sign: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-2 15-5-5 1.4-1.4 3.6 3.6 7.6-7.6L19 8Z',
  },
};

/** The theme's colour of a state, for `sx`; grey for what is not known. */
export function stateColor(state: HealthState): string {
  const { color } = stateLooks[state];
  return color ? `${color}.main` : 'text.secondary';
}

const Chip = styled('span', {
  shouldForwardProp: name => name !== 'state' && name !== 'isLarge',
})<{ state: HealthState; isLarge: boolean }>(({ theme, state, isLarge }) => {
  const { color } = stateLooks[state];
  const main = color ? theme.palette[color].main : theme.palette.text.primary;
  const isLoud = state === 'critical';
  const isQuiet = state === 'healthy';
  return {
    display: 'inline-flex',
    alignItems: 'center',
    gap: isLarge ? 8 : 5,
    padding: isLarge ? '5px 14px 5px 10px' : '2px 9px 2px 6px',
    borderRadius: 16,
    border: `1px ${state === 'unknown' ? 'dashed' : 'solid'}`,
    borderColor: isQuiet ? 'transparent' : main,
    fontSize: isLarge ? 20 : 13,
    lineHeight: 1.4,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: isLoud ? theme.palette.error.contrastText : main,
    backgroundColor: isLoud
      ? main
      : alpha(main, isQuiet ? 0 : theme.palette.action.hoverOpacity * 2),
    '& svg': { flex: 'none', fill: 'currentColor', fillRule: 'evenodd' },
  };
});

export interface StateSignProps {
  state: HealthState;
  /** Width and height in px. */
  size?: number;
}

/** The shape of a state, without its word. */
export function StateSign(props: StateSignProps) {
  const { state, size = 16 } = props;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <path d={stateLooks[state].sign} />
    </svg>
  );
}

export interface StateChipProps {
  state: HealthState;
  size?: 'small' | 'large';
}

/** A state by word, shape and colour. Light: a fleet draws many of them. */
export function StateChip(props: StateChipProps) {
  const { state, size = 'small' } = props;
  const isLarge = size === 'large';
  return (
    <Chip state={state} isLarge={isLarge}>
      <StateSign state={state} size={isLarge ? 26 : 16} />
      {stateLooks[state].label}
    </Chip>
  );
}
