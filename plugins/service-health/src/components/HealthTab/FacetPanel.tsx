import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import {
  defaultFacetModels,
  type FacetHealth,
} from '@slipway/plugin-service-health-common';
import { ReadingAge } from '../ReadingAge';
import { StateChip } from '../StateChip';
import { formatReading, readingTitle } from './formatReading';
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
        <Box sx={{ overflowX: 'auto' }}>
          <Table
            size="small"
            aria-label={`Readings of ${title}`}
            sx={{ '& th, & td': { wordBreak: 'normal', px: { xs: 0.75 } } }}
          >
            <TableHead>
              <TableRow>
                <TableCell sx={{ pl: 0 }}>Reading</TableCell>
                <TableCell align="right">Value</TableCell>
                <TableCell>Source</TableCell>
                <TableCell sx={{ pr: 0 }}>Age</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {readings.map((reading, index) => (
                <TableRow key={`${reading.name}#${index}`}>
                  <TableCell sx={{ pl: 0 }} title={reading.resourceId}>
                    {readingTitle(reading.name)}
                  </TableCell>
                  <TableCell align="right">{formatReading(reading)}</TableCell>
                  <TableCell>{reading.source}</TableCell>
                  <TableCell sx={{ pr: 0, whiteSpace: 'nowrap' }}>
                    <ReadingAge at={reading.sampledAt} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Paper>
  );
}
