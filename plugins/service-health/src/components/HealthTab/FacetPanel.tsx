import { lazy, Suspense, useEffect, useState } from 'react';
import { Progress } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import {
  defaultFacetModels,
  HISTORY_RANGES,
  type FacetHealth,
  type HistoryRange,
} from '@slipway/plugin-service-health-common';
import { oldestSampleAt } from '../oldestSampleAt';
import { ReadingAge } from '../ReadingAge';
import { StateChip } from '../StateChip';
import { ReadingTable } from './ReadingTable';
import { ReasonList } from './ReasonList';

// The charts' library is as large as all the rest; most visits need none.
const HistoryCharts = lazy(() =>
  import('../HistoryCharts').then(m => ({ default: m.HistoryCharts })),
);

const rangeTitles: Record<HistoryRange, string> = {
  '1h': '1 h',
  '24h': '24 h',
  '7d': '7 d',
};

const Details = styled('details')(({ theme }) => ({
  borderTop: `1px solid ${theme.palette.divider}`,
  '& > summary': {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    padding: '10px 4px',
    cursor: 'pointer',
    listStyle: 'none',
  },
  '& > summary::-webkit-details-marker': { display: 'none' },
  '& > summary::before': {
    content: '"▸"',
    color: theme.palette.text.secondary,
  },
  '&[open] > summary::before': { content: '"▾"' },
  '& > summary:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
  },
}));

export interface FacetPanelProps {
  facet: FacetHealth;
  entityRef: string;
  environment: string;
}

/** One facet: its state and why, every reading with source and age, and how the readings went. */
export function FacetPanel(props: FacetPanelProps) {
  const { facet, entityRef, environment } = props;
  const { id, state, reasons, readings } = facet;
  const title = defaultFacetModels.get(id)?.title ?? id;
  const [isOpen, setIsOpen] = useState(state !== 'healthy');
  const [range, setRange] = useState<HistoryRange>();
  // What breaks opens by itself; what one has opened stays open.
  useEffect(() => {
    if (state !== 'healthy') {
      setIsOpen(true);
    }
  }, [state]);
  const sampledAt = oldestSampleAt({ facets: [facet] });
  return (
    <Details
      open={isOpen}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <Typography component="h4" sx={{ fontWeight: 600, flexGrow: 1 }}>
          {title}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {sampledAt ? <ReadingAge at={sampledAt} /> : 'no reading'}
        </Typography>
        <StateChip state={state} />
      </summary>
      {isOpen && (
        <section aria-label={title} style={{ padding: '0 4px 16px' }}>
          <ReasonList reasons={reasons} />
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={`${title}: now, or over time`}
            value={range ?? 'now'}
            onChange={(_, next?: HistoryRange | 'now') =>
              next && setRange(next === 'now' ? undefined : next)
            }
            sx={{ my: 1 }}
          >
            <ToggleButton value="now">Now</ToggleButton>
            {HISTORY_RANGES.map(one => (
              <ToggleButton key={one} value={one}>
                {rangeTitles[one]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {range && (
            <Suspense fallback={<Progress />}>
              <HistoryCharts
                query={{ entityRef, environment, facet: id, range }}
              />
            </Suspense>
          )}
          {!range && readings.length === 0 && (
            <Typography variant="body2" color="text.secondary">
              There is no reading.
            </Typography>
          )}
          {!range && readings.length > 0 && (
            <ReadingTable label={`Readings of ${title}`} readings={readings} />
          )}
        </section>
      )}
    </Details>
  );
}
