import Alert from '@mui/material/Alert';
import type { FieldProblem } from './previewRequest';

export interface MissingFieldsProps {
  missing: FieldProblem[];
  /** Title of a field on the form. */
  titleOf(field: string): string;
}

/** What the form lacks before a preview can be made. */
export function MissingFields(props: MissingFieldsProps) {
  const { missing, titleOf } = props;
  if (missing.length === 0) {
    return null;
  }
  const empty = missing.filter(({ isEmpty }) => isEmpty);
  const wrong = missing.filter(({ isEmpty }) => !isEmpty);
  return (
    <Alert severity="info">
      {empty.length > 0 && (
        <div>
          The preview still needs:{' '}
          {empty.map(({ field }) => titleOf(field)).join(', ')}
        </div>
      )}
      {wrong.map(({ field, message }) => (
        <div key={`${field}#${message}`}>
          {titleOf(field.split('.')[0])}: {message}
        </div>
      ))}
    </Alert>
  );
}
