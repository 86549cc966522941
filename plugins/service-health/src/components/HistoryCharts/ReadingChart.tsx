import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { LineChart } from '@mui/x-charts/LineChart';
import type { HistoryRange } from '@slipway/plugin-service-health-common';
import { readingTitle } from '../HealthTab/formatReading';
import { describeLine, type ChartOfReading } from './chartSeries';
import { ValueTable } from './ValueTable';

const HEIGHT_PX = 190;

function formatTime(time: number, range: HistoryRange): string {
  return new Date(time).toLocaleString(
    undefined,
    range === '7d'
      ? { month: 'short', day: 'numeric' }
      : { hour: '2-digit', minute: '2-digit' },
  );
}

export interface ReadingChartProps {
  chart: ChartOfReading;
  range: HistoryRange;
}

/** A reading over time; a time without a value is a gap. In words and as a table besides. */
export function ReadingChart(props: ReadingChartProps) {
  const { chart, range } = props;
  const { reading, unit, times, lines } = chart;
  const { palette } = useTheme();
  const title = readingTitle(reading);
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
        {unit && ` (${unit})`}
      </Typography>
      <Box aria-hidden>
        <LineChart
          height={HEIGHT_PX}
          skipAnimation
          hideLegend={lines.length < 2}
          colors={[
            palette.primary.main,
            palette.secondary.main,
            palette.warning.main,
            palette.text.secondary,
          ]}
          xAxis={[
            {
              data: times,
              scaleType: 'time',
              min: times[0],
              max: times[times.length - 1],
              valueFormatter: (time: number) => formatTime(time, range),
            },
          ]}
          yAxis={[{ min: 0, width: 46 }]}
          series={lines.map(({ label, values }) => ({
            label,
            data: values,
            showMark: false,
            connectNulls: false,
            curve: 'linear' as const,
            valueFormatter: (value: number | null) =>
              value === null
                ? 'no value'
                : `${value.toLocaleString(undefined, { maximumFractionDigits: 1 })} ${unit}`,
          }))}
          grid={{ horizontal: true }}
          margin={{ left: 0, right: 12, top: 8, bottom: 0 }}
        />
      </Box>
      <Typography
        component="figcaption"
        variant="caption"
        color="text.secondary"
      >
        {lines.map(({ label, values }) => (
          <span key={label} style={{ display: 'block' }}>
            {label}: {describeLine(values, unit)}
          </span>
        ))}
      </Typography>
      <ValueTable title={title} chart={chart} />
    </Box>
  );
}
