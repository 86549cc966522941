import { Fragment } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import { ReadingAge } from '../ReadingAge';
import { formatReading, readingTitle } from './formatReading';

export interface ReadingTableProps {
  /** Accessible name of the table. */
  label: string;
  readings: HealthReading[];
}

/** Readings in order, those of one resource together; one resource alone needs no heading. */
function byResource(
  readings: HealthReading[],
): Map<string | undefined, HealthReading[]> {
  const groups = new Map<string | undefined, HealthReading[]>();
  for (const reading of readings) {
    const { resourceId } = reading;
    groups.set(resourceId, [...(groups.get(resourceId) ?? []), reading]);
  }
  return groups.size > 1 ? groups : new Map([[undefined, readings]]);
}

const onWideScreens = { display: { xs: 'none', sm: 'table-cell' } };

/** Every reading with its value, source and age; on a phone without the source. */
export function ReadingTable(props: ReadingTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table
        size="small"
        aria-label={props.label}
        sx={{ '& th, & td': { wordBreak: 'normal', px: { xs: 0.75 } } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>Reading</TableCell>
            <TableCell align="right">Value</TableCell>
            <TableCell sx={onWideScreens}>Source</TableCell>
            <TableCell sx={{ pr: 0 }}>Age</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...byResource(props.readings)].map(([resourceId, readings]) => (
            <Fragment key={resourceId ?? ''}>
              {resourceId && (
                <TableRow>
                  <TableCell
                    component="th"
                    scope="rowgroup"
                    colSpan={4}
                    title={resourceId}
                    sx={{ pt: 1.5, fontWeight: 600 }}
                  >
                    {resourceId.split('/').pop()}
                  </TableCell>
                </TableRow>
              )}
              {readings.map((reading, index) => (
                <TableRow key={`${reading.name}#${index}`}>
                  <TableCell title={reading.resourceId}>
                    {readingTitle(reading.name)}
                  </TableCell>
                  <TableCell align="right">{formatReading(reading)}</TableCell>
                  <TableCell sx={onWideScreens}>{reading.source}</TableCell>
                  <TableCell sx={{ pr: 0, whiteSpace: 'nowrap' }}>
                    <ReadingAge at={reading.sampledAt} />
                  </TableCell>
                </TableRow>
              ))}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
