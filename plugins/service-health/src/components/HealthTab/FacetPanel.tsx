import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import {
  defaultFacetModels,
  type FacetHealth,
} from '@slipway/plugin-service-health-common';
import { StateChip } from '../StateChip';
import { ReadingTable } from './ReadingTable';
import { ReasonList } from './ReasonList';

export interface FacetPanelProps {
  facet: FacetHealth;
}

/** One facet: its state, why, and every reading with its source and age. */
export function FacetPanel(props: FacetPanelProps) {
  const { id, state, reasons, readings } = props.facet;
  const title = defaultFacetModels.get(id)?.title ?? id;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={title}
      sx={{ p: 2, minWidth: 0 }}
    >
      <Box
        sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 1 }}
      >
        <Typography variant="h6" component="h3">
          {title}
        </Typography>
        <StateChip state={state} />
      </Box>
      <ReasonList reasons={reasons} />
      {readings.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          There is no reading.
        </Typography>
      ) : (
        <ReadingTable label={`Readings of ${title}`} readings={readings} />
      )}
    </Paper>
  );
}
