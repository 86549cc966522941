import { useRef } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import {
  FLEET_SORTS,
  type FleetSort,
  type HealthState,
  type ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { sortTitles } from './FleetHead';
import { SearchField } from './SearchField';
import { StateFilter } from './StateFilter';
import type { FleetFilters } from './useFleetFilters';
import { useOwners } from './useOwners';

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
      sx={{
        minWidth: { xs: 0, sm: 150 },
        flex: { xs: '1 1 0', sm: '0 0 auto' },
      }}
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

/** What narrows the fleet, and on a phone also what sorts it. */
export function FleetFilterBar(props: FleetFilterBarProps) {
  const { filters, services, counts, onChange } = props;
  const { states = [], environment, owner, search = '', sort } = filters;
  const environments = useSeen([
    environment,
    ...services.map(service => service.environment),
  ]);
  const owners = useSeen([
    owner,
    ...useOwners(),
    ...services.map(service => service.owner),
  ]);

  return (
    <>
      <StateFilter
        states={states}
        counts={counts}
        onChange={next => onChange({ states: next })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        <SearchField
          value={search}
          onChange={value => onChange({ search: value })}
          onLeave={() =>
            document.querySelector<HTMLElement>('[data-fleet-rows] a')?.focus()
          }
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
        <TextField
          select
          size="small"
          label="Order"
          value={sort ?? 'state'}
          onChange={event =>
            onChange({ sort: event.target.value as FleetSort })
          }
          sx={{ flex: '1.3 1 0', minWidth: 0, display: { md: 'none' } }}
        >
          {FLEET_SORTS.map(one => (
            <MenuItem key={one} value={one}>
              {sortTitles[one]}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </>
  );
}
