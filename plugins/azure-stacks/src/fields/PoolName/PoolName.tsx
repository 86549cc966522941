import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import TextField from '@mui/material/TextField';
import { nodePoolNames } from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';
import { poolNameProblem } from './poolNameProblem';

/** After the last key, before the cluster is asked. */
const DEBOUNCE_MS = 400;

/** Name of the own pool; says at the field when the cluster has one of that name. */
export function PoolName(props: FieldExtensionComponentProps<string>) {
  const { formContext, formData, onChange, schema, rawErrors = [] } = props;
  const api = useApi(azureStacksApiRef);
  const [problem, setProblem] = useState<string>();
  const values = { ...formContext?.formData, poolName: formData };
  const key = JSON.stringify(values);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      poolNameProblem(JSON.parse(key), api, { signal }).then(
        found => !signal.aborted && setProblem(found),
        // The preview says what is wrong with the other values.
        () => !signal.aborted && setProblem(undefined),
      );
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, key]);

  const shown = problem ?? rawErrors[0];
  const names = nodePoolNames({
    name: String(values.name ?? ''),
    pool: 'own',
    poolLayout: values.poolLayout === 'perZone' ? 'perZone' : 'zones',
    poolName: formData || undefined,
  });
  return (
    <TextField
      id={props.idSchema.$id}
      variant="standard"
      fullWidth
      label={schema.title}
      value={formData ?? ''}
      placeholder={names.join(', ')}
      disabled={props.disabled}
      error={Boolean(shown)}
      helperText={
        shown ??
        `${schema.description ?? ''} In Azure: ${names.join(', ')}.`.trim()
      }
      onChange={event => onChange(event.target.value || undefined)}
      inputProps={{ autoComplete: 'off', spellCheck: false }}
    />
  );
}
