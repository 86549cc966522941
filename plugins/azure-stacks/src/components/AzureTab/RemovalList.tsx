import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RemovalPlan } from '@slipway/plugin-azure-stacks-common';

export interface RemovalListProps {
  plan: RemovalPlan;
}

const listStyle = { my: 0.5, pl: 2.5, overflowWrap: 'anywhere' } as const;

/** What a removal deletes, and what it leaves with the reason for each. */
export function RemovalList(props: RemovalListProps) {
  const { deleted, kept } = props.plan;
  return (
    <>
      <Typography variant="subtitle1" component="h3">
        Goes, with all data in it ({deleted.length})
      </Typography>
      <Box
        component="ul"
        aria-label="What goes"
        sx={{ ...listStyle, maxHeight: 240, overflowY: 'auto' }}
      >
        {deleted.map(({ id, type }) => (
          <li key={id} title={id}>
            {id.split('/').pop()}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {type}
            </Box>
          </li>
        ))}
      </Box>
      <Typography variant="subtitle1" component="h3" sx={{ mt: 1 }}>
        Stays ({kept.length})
      </Typography>
      {kept.length === 0 && (
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          Nothing is left behind.
        </Typography>
      )}
      <Box component="ul" aria-label="What stays" sx={listStyle}>
        {kept.map(({ id, reason }) => (
          <li key={id} title={id}>
            {id.split('/').pop()}: {reason}
          </li>
        ))}
      </Box>
    </>
  );
}
