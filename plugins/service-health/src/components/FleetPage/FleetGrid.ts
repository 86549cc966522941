import { styled } from '@mui/material/styles';

/** Height of a row in px, so that nothing has to be measured while one scrolls. */
export const rowHeights = { wide: 56, narrow: 118 };

/**
 * Lays rows out: a table on wide screens, on narrow ones a card a row. One
 * style sheet for all rows: a style of its own for each would cost a frame
 * when many come into view at once.
 */
export const FleetGrid = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.background.paper,
  overflow: 'hidden',
  '.fleet-head, .fleet-row': {
    display: 'grid',
    gridTemplateColumns:
      '112px minmax(140px, 1.1fr) 3fr minmax(90px, 0.8fr) 84px',
    columnGap: 16,
    alignItems: 'center',
    padding: '0 16px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  // Columns stand under their names beside a scrollbar too.
  '.fleet-head': {
    height: 44,
    fontWeight: 600,
    fontSize: 13,
    overflow: 'hidden',
    scrollbarGutter: 'stable',
  },
  '.fleet-body': {
    overflowY: 'auto',
    overflowX: 'hidden',
    height: 'max(280px, calc(100vh - var(--fleet-above, 300px)))',
    scrollbarGutter: 'stable',
  },
  '.fleet-row': {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height: rowHeights.wide,
    fontSize: 14,
    lineHeight: 1.35,
    contain: 'strict',
  },
  '.fleet-row:hover': { backgroundColor: theme.palette.action.hover },
  '.fleet-row:focus-within': {
    backgroundColor: theme.palette.action.hover,
    boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
  },
  '.fleet-row a': {
    color: theme.palette.text.primary,
    fontWeight: 600,
    textDecoration: 'none',
  },
  // The whole row is the link's target.
  '.fleet-row a::after': { content: '""', position: 'absolute', inset: 0 },
  '.fleet-row a:hover': { textDecoration: 'underline' },
  '.fleet-row a:focus-visible': { outline: 'none' },
  '.fleet-row a:focus-visible::after': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -3,
  },
  '.fleet-row > *': { minWidth: 0 },
  '.fleet-clip': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
  },
  '.fleet-two-lines': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  '.fleet-faint': { color: theme.palette.text.secondary, fontSize: 13 },
  '.fleet-pending': {
    height: 12,
    borderRadius: 6,
    backgroundColor: theme.palette.action.disabledBackground,
  },
  [theme.breakpoints.down('md')]: {
    '.fleet-head': { display: 'none' },
    '.fleet-row': {
      height: rowHeights.narrow,
      gridTemplateColumns: '1fr auto',
      gridTemplateRows: 'auto 1fr auto',
      padding: '10px 14px',
      rowGap: 4,
      alignItems: 'start',
    },
    '.fleet-name': { order: 1 },
    '.fleet-state': { order: 2 },
    '.fleet-reasons': { order: 3, gridColumn: '1 / -1' },
    '.fleet-owner': { order: 4 },
    '.fleet-age': { order: 5, textAlign: 'right' },
  },
}));
