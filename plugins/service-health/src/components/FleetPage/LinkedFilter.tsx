import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { SharedCause } from '@slipway/plugin-service-health-common';
import type { FleetFilters } from './useFleetFilters';

export interface LinkedFilterProps {
  filters: FleetFilters;
  causes: readonly SharedCause[];
  onChange(change: FleetFilters): void;
}

/** What a link from another page has narrowed the fleet to, and the way out of it. */
export function LinkedFilter(props: LinkedFilterProps) {
  const { filters, causes, onChange } = props;
  const { dependsOn, cause } = filters;
  if (!dependsOn && !cause) {
    return null;
  }
  const subject = causes.find(({ id }) => id === cause)?.subject;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {dependsOn && (
        <Chip
          label={`Depends on ${dependsOn.split('/').pop()}`}
          onDelete={() => onChange({ dependsOn: undefined })}
          sx={{ m: 0 }}
        />
      )}
      {cause && (
        <Chip
          label={
            subject ? `Hit by ${subject}` : 'Hit by a shared cause that is over'
          }
          onDelete={() => onChange({ cause: undefined })}
          sx={{ m: 0 }}
        />
      )}
    </Box>
  );
}
