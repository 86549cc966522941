import { useEffect } from 'react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { ChangeTable } from './ChangeTable';
import { formatCost } from './formatCost';
import { MissingFields } from './MissingFields';
import { previewRequest, type StackPreviewOptions } from './previewRequest';
import { usePreview } from './usePreview';

/** Shows what the values of the form would create, and what is in the way. */
export function StackPreviewPanel(
  props: FieldExtensionComponentProps<null | undefined, StackPreviewOptions>,
) {
  const { formContext, formData, onChange, registry, schema, uiSchema } = props;
  const values: Record<string, unknown> = formContext?.formData ?? {};
  const asked = previewRequest(values, uiSchema?.['ui:options']);
  const titleOf = (field: string) => {
    const property = registry.rootSchema.properties?.[field];
    return (typeof property === 'object' && property.title) || field;
  };
  const missing = 'missing' in asked ? asked.missing : [];
  const { preview, error, isPending } = usePreview(
    'request' in asked ? asked.request : undefined,
  );

  // Only a field that has a value is validated before the form goes on.
  useEffect(() => {
    if (formData === undefined) {
      onChange(null);
    }
  }, [formData, onChange]);

  return (
    <Box component="section" aria-label={schema.title} aria-busy={isPending}>
      <Typography variant="h6" component="h3" gutterBottom>
        {schema.title ?? 'Preview'}
      </Typography>
      <Box sx={{ height: 4, mb: 1 }}>{isPending && <LinearProgress />}</Box>
      <MissingFields missing={missing} titleOf={titleOf} />
      {error && (
        <Alert severity="error">
          The preview could not be made: {error.message}
        </Alert>
      )}
      {missing.length === 0 && preview && (
        <>
          {preview.blocking.map(({ code, field, message }) => (
            <Alert severity="error" key={`${code}#${message}`} sx={{ mb: 1 }}>
              {field ? `${titleOf(field)}: ${message}` : message}{' '}
              <code>({code})</code>
            </Alert>
          ))}
          <Typography sx={{ mb: 1 }}>{formatCost(preview)}</Typography>
          <ChangeTable changes={preview.changes} />
        </>
      )}
    </Box>
  );
}
