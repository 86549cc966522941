import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@mui/material/TextField';
import { nodePoolName } from '@slipway/plugin-azure-stacks-common';
import { nameProblem } from './nameProblem';

/** After the last key, before the catalog is asked. */
const DEBOUNCE_MS = 250;

function consequences(name: string): string {
  return `Repository, namespace and API: ${name}. An own node pool: ${nodePoolName(name)}.`;
}

/** Says while one types what is wrong with the name, or what it leads to. */
export function ServiceName(props: FieldExtensionComponentProps<string>) {
  const { formData = '', onChange, schema, required, rawErrors = [] } = props;
  const catalogApi = useApi(catalogApiRef);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    setProblem(undefined);
    if (formData === '') {
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      nameProblem(formData, catalogApi).then(
        found => isCurrent && setProblem(found),
        error => isCurrent && setProblem(`Not checked: ${error.message}`),
      );
    }, DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [formData, catalogApi]);

  const shown = problem ?? rawErrors[0];
  return (
    <TextField
      id={props.idSchema.$id}
      variant="standard"
      fullWidth
      label={schema.title ?? 'Name'}
      required={required}
      disabled={props.disabled}
      value={formData}
      error={Boolean(shown)}
      helperText={
        shown ?? (formData ? consequences(formData) : schema.description)
      }
      onChange={event => onChange(event.target.value)}
      inputProps={{ autoComplete: 'off', spellCheck: false }}
    />
  );
}
