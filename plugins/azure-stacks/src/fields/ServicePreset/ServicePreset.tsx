import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';

function titleOf(preset: string): string {
  return preset === 'none'
    ? 'Plain service'
    : preset.charAt(0).toUpperCase() + preset.slice(1);
}

/** One button for each preset that the template knows. */
export function ServicePreset(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, schema, idSchema, rawErrors = [] } = props;
  const presets = (schema.enum ?? []).map(String);
  return (
    <Box>
      <Typography id={`${idSchema.$id}-label`} gutterBottom>
        {schema.title ?? 'Preset'}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-labelledby={`${idSchema.$id}-label`}
        value={formData ?? null}
        onChange={(_, preset?: string) => preset && onChange(preset)}
        sx={{ flexWrap: 'wrap' }}
      >
        {presets.map(preset => (
          <ToggleButton key={preset} value={preset}>
            {titleOf(preset)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FormHelperText error={rawErrors.length > 0}>
        {rawErrors[0] ?? schema.description}
      </FormHelperText>
    </Box>
  );
}
