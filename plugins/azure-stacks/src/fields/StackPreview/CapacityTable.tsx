import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { CapacityReading } from '@slipway/plugin-azure-stacks-common';

const words: Record<CapacityReading['id'], string> = {
  nodePools: 'Node pools of the cluster',
  eventHubs: 'Event hubs of the tier',
  stacks: 'Stacks of the subscription',
  familyCores: "vCPU of the size's family",
  regionCores: 'vCPU of the region',
  zones: 'Zones that offer the size',
  subnetAddresses: "Addresses of the nodes' subnet",
};

export interface CapacityTableProps {
  readings: CapacityReading[];
}

/** How much of each limited thing is there, and how much is needed. */
export function CapacityTable(props: CapacityTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label="Room in Azure">
        <TableHead>
          <TableRow>
            <TableCell>Room</TableCell>
            <TableCell align="right">Needed</TableCell>
            <TableCell align="right">Left</TableCell>
            <TableCell align="right">Of</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.readings.map(({ id, scope, used, limit, needed }) => {
            const isShort = used + needed > limit;
            const color = isShort ? 'error.main' : undefined;
            return (
              <TableRow key={`${id}#${scope}`}>
                <TableCell title={scope} sx={{ color }}>
                  {words[id]}
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {' '}
                    {scope}
                  </Box>
                </TableCell>
                <TableCell align="right" sx={{ color }}>
                  {needed}
                  {isShort && ' (too many)'}
                </TableCell>
                <TableCell align="right">{Math.max(0, limit - used)}</TableCell>
                <TableCell align="right">{limit}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
