import { useCallback } from 'react';
import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HistoryQuery } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { LoadProblem } from '../LoadProblem';
import { chartsOf } from './chartSeries';
import { ReadingChart } from './ReadingChart';

export interface HistoryChartsProps {
  query: HistoryQuery & { entityRef: string };
}

/** How a facet's readings went, one chart a reading. */
export function HistoryCharts(props: HistoryChartsProps) {
  const api = useApi(serviceHealthApiRef);
  const key = JSON.stringify(props.query);
  const live = useLive(
    key,
    useCallback(() => api.getHistory(JSON.parse(key)), [api, key]),
  );
  const { value, error } = live;
  if (!value) {
    return error ? <LoadProblem live={live} /> : <Progress />;
  }
  return (
    <>
      <LoadProblem live={live} />
      {value.problems.map(({ source, message }) => (
        <Alert key={`${source} ${message}`} severity="warning" sx={{ mb: 1 }}>
          {source} gave no history: {message}
        </Alert>
      ))}
      {value.series.length === 0 && value.problems.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          No history is kept of these readings.
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'repeat(2, minmax(0, 1fr))',
          },
          gap: 2,
        }}
      >
        {chartsOf(value).map(chart => (
          <ReadingChart
            key={`${chart.reading} ${chart.times.length}`}
            chart={chart}
            range={props.query.range}
          />
        ))}
      </Box>
    </>
  );
}
