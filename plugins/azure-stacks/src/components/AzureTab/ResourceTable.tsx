import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { StackResource } from '@slipway/plugin-azure-stacks-common';

export interface ResourceTableProps {
  resources: StackResource[];
}

/** What a stack holds, and Azure's state of each. */
export function ResourceTable(props: ResourceTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label="Azure resources">
        <TableHead>
          <TableRow>
            <TableCell>Resource</TableCell>
            <TableCell>Type</TableCell>
            <TableCell>State</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.resources.map(({ id, type, state, error }) => (
            <TableRow key={id}>
              <TableCell title={id}>{id.split('/').pop()}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{type}</TableCell>
              <TableCell sx={{ color: error ? 'error.main' : undefined }}>
                {error ? `${state}: ${error.code}: ${error.message}` : state}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
