import type { ReactNode } from 'react';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

export interface SectionProps {
  title: string;
  /** Place among the sections on a phone, from 1 on. */
  order?: number;
  children: ReactNode;
}

/** A part of the health tab with its heading. */
export function Section(props: SectionProps) {
  const { title, order, children } = props;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={title}
      sx={{ p: 2, minWidth: 0, order }}
    >
      <Typography variant="h6" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
