import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';

export interface NameAndTypeCellsProps {
  /** The resource's name, or a link that bears it. */
  children: ReactNode;
  type: string;
}

const wide = { xs: 'none', sm: 'table-cell' } as const;

/** Heads of the cells; on a narrow screen the type has no column of its own. */
export function NameAndTypeHeads() {
  return (
    <>
      <TableCell>Resource</TableCell>
      <TableCell sx={{ display: wide }}>Type</TableCell>
    </>
  );
}

/** A resource's name and its type: beside it, or below it on a narrow screen. */
export function NameAndTypeCells(props: NameAndTypeCellsProps) {
  const { children, type } = props;
  return (
    <>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        {children}
        <Box
          sx={{
            display: { xs: 'block', sm: 'none' },
            color: 'text.secondary',
            fontSize: 12,
          }}
        >
          {type}
        </Box>
      </TableCell>
      <TableCell sx={{ display: wide, color: 'text.secondary' }}>
        {type}
      </TableCell>
    </>
  );
}
