import { useState } from 'react';
import { styled } from '@mui/material/styles';
import type { ChartOfReading } from './chartSeries';

const Details = styled('details')(({ theme }) => ({
  fontSize: 13,
  '& summary': { cursor: 'pointer', color: theme.palette.text.secondary },
  '& > div': { maxHeight: 220, overflow: 'auto' },
  '& table': { borderCollapse: 'collapse', width: '100%' },
  '& th, & td': { textAlign: 'left', padding: '2px 8px 2px 0' },
}));

export interface ValueTableProps {
  title: string;
  chart: ChartOfReading;
}

/** A chart's values for those who cannot see it, newest first; drawn once it is opened. */
export function ValueTable(props: ValueTableProps) {
  const { title, chart } = props;
  const { times, lines, unit } = chart;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{title} as a table</summary>
      {isOpen && (
        // A region that scrolls must be reached by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div tabIndex={0} role="region" aria-label={`Values of ${title}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Time</th>
                {lines.map(({ label }) => (
                  <th scope="col" key={label}>
                    {label} {unit && `(${unit})`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times
                .map((time, index) => (
                  <tr key={time}>
                    <td>{new Date(time).toLocaleString()}</td>
                    {lines.map(({ label, values }) => (
                      <td key={label}>
                        {values[index]?.toLocaleString() ?? 'no value'}
                      </td>
                    ))}
                  </tr>
                ))
                .reverse()}
            </tbody>
          </table>
        </div>
      )}
    </Details>
  );
}
