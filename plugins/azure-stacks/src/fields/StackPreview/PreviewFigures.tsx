import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { StackPreview } from '@slipway/plugin-azure-stacks-common';
import { formatCost } from './formatCost';

export interface PreviewFiguresProps {
  preview: StackPreview;
}

function Figure(props: { title: string; value: string; children?: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ p: 1.5, flex: '1 1 200px' }}>
      <Typography variant="body2" color="text.secondary">
        {props.title}
      </Typography>
      <Typography sx={{ fontSize: 20, fontWeight: 600 }}>
        {props.value}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {props.children}
      </Typography>
    </Paper>
  );
}

/** What a stack costs, how long it takes, and how many resources it changes. */
export function PreviewFigures(props: PreviewFiguresProps) {
  const { preview } = props;
  const { changes, expectedMinutes, prices, unpriced = [] } = preview;
  const writes = changes.filter(({ change }) =>
    ['Create', 'Modify', 'Delete', 'Deploy'].includes(change),
  ).length;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 2 }}>
      <Figure title="A month" value={formatCost(preview)}>
        {prices &&
          `${prices.source}, as of ${prices.asOf}; from the fewest nodes to the most; without what is billed by use.`}
        {unpriced.length > 0 && ` Price unknown: ${unpriced.join(', ')}.`}
      </Figure>
      <Figure
        title="Azure takes"
        value={
          expectedMinutes === undefined
            ? 'Unknown'
            : `About ${expectedMinutes} min`
        }
      >
        An estimate by Azure's own figures for its slowest resource.
      </Figure>
      <Figure
        title="Azure resources"
        value={`${writes} to write`}
      >{`${changes.length - writes} stay as they are or are not known beforehand.`}</Figure>
    </Box>
  );
}
