import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { StackResource } from '@slipway/plugin-azure-stacks-common';
import { NameAndTypeCells, NameAndTypeHeads } from '../NameAndType';
import { azurePortalUrl } from './azurePortalUrl';

export interface ResourceTableProps {
  resources: StackResource[];
}

/** What a stack holds, Azure's state of each, and its page in Azure's portal. */
export function ResourceTable(props: ResourceTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label="Azure resources">
        <TableHead>
          <TableRow>
            <NameAndTypeHeads />
            <TableCell>State</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.resources.map(({ id, type, state, error }) => (
            <TableRow key={id}>
              <NameAndTypeCells type={type}>
                <Link
                  href={azurePortalUrl(id)}
                  target="_blank"
                  rel="noreferrer"
                  title={`${id} in Azure's portal`}
                >
                  {id.split('/').pop()}
                </Link>
              </NameAndTypeCells>
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
