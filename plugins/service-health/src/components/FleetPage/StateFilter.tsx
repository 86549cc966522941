import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import {
  HEALTH_STATES,
  type HealthState,
} from '@slipway/plugin-service-health-common';
import { StateSign, stateLooks } from '../StateChip';

const Toggle = styled(ButtonBase, {
  shouldForwardProp: name => name !== 'state' && name !== 'isOn',
})<{ state: HealthState; isOn: boolean }>(({ theme, state, isOn }) => {
  const { color } = stateLooks[state];
  const main = color ? theme.palette[color].main : theme.palette.text.primary;
  return {
    justifyContent: 'flex-start',
    gap: 8,
    padding: '8px 12px',
    borderRadius: 8,
    border: `1px solid ${isOn ? main : theme.palette.divider}`,
    boxShadow: isOn ? `inset 0 0 0 1px ${main}` : 'none',
    backgroundColor: theme.palette.background.paper,
    color: main,
    fontSize: 14,
    '& strong': { fontSize: 20, lineHeight: 1.2, minWidth: 18 },
    '& svg': { flex: 'none', fill: 'currentColor', fillRule: 'evenodd' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
    '&[data-is-none="true"]': { color: theme.palette.text.secondary },
  };
});

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(150px, 200px))',
  gap: 10,
  marginBottom: 12,
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr 1fr' },
}));

export interface StateFilterProps {
  /** Those that are shown; none: all. */
  states: readonly HealthState[];
  counts?: Record<HealthState, number>;
  onChange(states: HealthState[]): void;
}

/** How many services are in each state; a press shows those alone. */
export function StateFilter(props: StateFilterProps) {
  const { states, counts, onChange } = props;
  return (
    <Group role="group" aria-label="State">
      {HEALTH_STATES.map(state => {
        const isOn = states.includes(state);
        const next = isOn
          ? states.filter(other => other !== state)
          : [...states, state];
        return (
          <Toggle
            key={state}
            state={state}
            isOn={isOn}
            aria-pressed={isOn}
            data-is-none={counts?.[state] === 0}
            onClick={() => onChange(next)}
          >
            <StateSign state={state} size={20} />
            <span>{stateLooks[state].label}</span>{' '}
            <strong>{counts?.[state].toLocaleString() ?? '–'}</strong>
          </Toggle>
        );
      })}
    </Group>
  );
}
