import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type {
  ChangeKind,
  ResourceChange,
} from '@slipway/plugin-azure-stacks-common';
import {
  NameAndTypeCells,
  NameAndTypeHeads,
} from '../../components/NameAndType';

const words: Record<ChangeKind, string> = {
  Create: 'Create',
  Modify: 'Change',
  Delete: 'Delete',
  NoChange: 'No change',
  NoEffect: 'No effect',
  Ignore: 'Left alone',
  Deploy: 'Deploy, details unknown',
  Unsupported: 'Not known beforehand',
};

const colors: Partial<Record<ChangeKind, 'success' | 'warning' | 'error'>> = {
  Create: 'success',
  Modify: 'warning',
  Deploy: 'warning',
  Unsupported: 'warning',
  Delete: 'error',
};

export interface ChangeTableProps {
  changes: ResourceChange[];
}

/** Each Azure resource, and what would be done to it. */
export function ChangeTable(props: ChangeTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label="Changes in Azure">
        <TableHead>
          <TableRow>
            <TableCell>Change</TableCell>
            <NameAndTypeHeads />
          </TableRow>
        </TableHead>
        <TableBody>
          {props.changes.map(({ id, name, type, change }) => (
            <TableRow key={id}>
              <TableCell>
                <Chip
                  size="small"
                  variant="outlined"
                  label={words[change]}
                  color={colors[change] ?? 'default'}
                  sx={{ m: 0 }}
                />
              </TableCell>
              <NameAndTypeCells type={type}>
                <span title={id}>{name}</span>
              </NameAndTypeCells>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
