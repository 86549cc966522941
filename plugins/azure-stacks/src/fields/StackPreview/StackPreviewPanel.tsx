import { useEffect, type ReactNode } from 'react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { CapacityTable } from './CapacityTable';
import { ChangeTable } from './ChangeTable';
import { MissingFields } from './MissingFields';
import { PreviewFigures } from './PreviewFigures';
import { previewRequest, type StackPreviewOptions } from './previewRequest';
import { usePreview } from './usePreview';

/** A field's name as words, for fields that stand on another page. */
function wordOf(field: string): string {
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function PreviewPart(props: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 3 }}>
      <Typography variant="subtitle1" component="h4" sx={{ fontWeight: 600 }}>
        {props.title}
      </Typography>
      {props.children}
    </Box>
  );
}

/** Shows what the values of the form would create, and what is in the way. */
export function StackPreviewPanel(
  props: FieldExtensionComponentProps<null | undefined, StackPreviewOptions>,
) {
  const { formContext, formData, onChange, registry, schema, uiSchema } = props;
  const values: Record<string, unknown> = formContext?.formData ?? {};
  const asked = previewRequest(values, uiSchema?.['ui:options']);
  const titleOf = (field: string) => {
    const property = registry.rootSchema.properties?.[field];
    return (typeof property === 'object' && property.title) || wordOf(field);
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
          <PreviewFigures preview={preview} />
          {preview.capacity && (
            <PreviewPart title="Is there room?">
              <CapacityTable readings={preview.capacity} />
            </PreviewPart>
          )}
          <PreviewPart title="Changes in Azure">
            <ChangeTable changes={preview.changes} />
          </PreviewPart>
        </>
      )}
    </Box>
  );
}
