import Box from '@mui/material/Box';

export interface ParameterListProps {
  parameters: Record<string, unknown>;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The values that a stack was created with. */
export function ParameterList(props: ParameterListProps) {
  const entries = Object.entries(props.parameters).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        columnGap: 2,
        rowGap: 0.5,
        my: 1,
      }}
    >
      {entries.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {asText(value)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
