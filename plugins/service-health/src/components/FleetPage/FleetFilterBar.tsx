import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import {
  HEALTH_STATES,
  type HealthState,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { stateLooks } from '../StateChip';
import type { FleetFilters } from './useFleetFilters';

interface FilterSelectProps {
  label: string;
  value: string | undefined;
  options: string[];
  onChange(value: string | undefined): void;
}

function FilterSelect(props: FilterSelectProps) {
  const { label, value, options, onChange } = props;
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      sx={{ minWidth: 150, flex: { xs: '1 1 40%', sm: '0 0 auto' } }}
    >
      <MenuItem value="">All</MenuItem>
      {options.map(option => (
        <MenuItem key={option} value={option}>
          {option.replace(/^group:default\//, '')}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Every value met so far, so that a narrow filter does not hide the others. */
function useSeen(values: (string | undefined)[]): string[] {
  const seen = useRef(new Set<string>());
  values.forEach(value => value && seen.current.add(value));
  return [...seen.current].sort();
}

export interface FleetFilterBarProps {
  filters: FleetFilters;
  services: ServiceHealth[];
  counts?: Record<HealthState, number>;
  onChange(change: FleetFilters): void;
}

export function FleetFilterBar(props: FleetFilterBarProps) {
  const { filters, services, counts, onChange } = props;
  const { states = [], environment, owner } = filters;
  const environments = useSeen([
    environment,
    ...services.map(service => service.environment),
  ]);
  const owners = useSeen([owner, ...services.map(service => service.owner)]);

  const [search, setSearch] = useState(filters.search ?? '');
  useEffect(() => {
    if (search !== (filters.search ?? '')) {
      const timer = setTimeout(() => onChange({ search }), 200);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [search, filters.search, onChange]);

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
      <TextField
        size="small"
        type="search"
        label="Search services"
        value={search}
        onChange={event => setSearch(event.target.value)}
        sx={{ flex: { xs: '1 1 100%', sm: '0 1 240px' } }}
      />
      <FilterSelect
        label="Environment"
        value={environment}
        options={environments}
        onChange={value => onChange({ environment: value })}
      />
      <FilterSelect
        label="Owner"
        value={owner}
        options={owners}
        onChange={value => onChange({ owner: value })}
      />
      <Box
        role="group"
        aria-label="State"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        {HEALTH_STATES.map(state => {
          const { label, color, icon } = stateLooks[state];
          const isOn = states.includes(state);
          const next = isOn
            ? states.filter(other => other !== state)
            : [...states, state];
          return (
            <Chip
              key={state}
              icon={icon}
              label={`${label} ${counts?.[state] ?? ''}`}
              color={color}
              variant={isOn ? 'filled' : 'outlined'}
              aria-pressed={isOn}
              onClick={() => onChange({ states: next })}
              sx={{ m: 0 }}
            />
          );
        })}
      </Box>
    </Box>
  );
}
