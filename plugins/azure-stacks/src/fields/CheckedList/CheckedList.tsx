import { useState, type KeyboardEvent } from 'react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { entryProblem, type EntryFormat } from './entryProblem';

export interface CheckedListOptions {
  format?: EntryFormat;
}

/** The format that a template asks for; origins unless it says another. */
export function formatOf(options: { format?: unknown } = {}): EntryFormat {
  const { format } = options;
  return format === 'cidr' || format === 'header' ? format : 'origin';
}

const examples: Record<EntryFormat, string> = {
  origin: 'https://shop.example.com',
  cidr: '203.0.113.0/24',
  header: 'Content-Type',
};

/** A list of texts, each checked as it is typed; Enter adds it. */
export function CheckedList(
  props: FieldExtensionComponentProps<string[], CheckedListOptions>,
) {
  const { formData: entries = [], onChange, schema, rawErrors = [] } = props;
  const format = formatOf(props.uiSchema?.['ui:options']);
  const [draft, setDraft] = useState('');
  const problem = draft ? entryProblem(format, draft, entries) : undefined;
  const canAdd = draft !== '' && !problem;
  const title = schema.title ?? '';

  const add = () => {
    if (canAdd) {
      onChange([...entries, draft]);
      setDraft('');
    }
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    }
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          id={props.idSchema.$id}
          variant="standard"
          fullWidth
          label={title}
          placeholder={examples[format]}
          value={draft}
          disabled={props.disabled}
          error={Boolean(problem ?? rawErrors[0])}
          helperText={problem ?? rawErrors[0] ?? schema.description}
          onChange={event => setDraft(event.target.value.trim())}
          onKeyDown={handleKeyDown}
          onBlur={add}
        />
        <Button onClick={add} disabled={!canAdd} sx={{ mt: 1.5 }}>
          Add
        </Button>
      </Box>
      <Box
        component="ul"
        aria-label={title}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, p: 0, my: 1 }}
      >
        {entries.map((entry, index) => {
          const wrong = entryProblem(format, entry, entries.slice(0, index));
          return (
            <li key={`${entry}#${index}`} style={{ listStyle: 'none' }}>
              <Chip
                label={entry}
                color={wrong ? 'error' : 'default'}
                title={wrong}
                onDelete={() => onChange(entries.filter((_, i) => i !== index))}
                sx={{ m: 0 }}
              />
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
