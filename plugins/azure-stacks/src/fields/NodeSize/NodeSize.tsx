import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { describeSize, matchesSize } from './describeSize';
import { sizeProblem } from './sizeProblem';
import { useSizes } from './useSizes';

/** Sizes of virtual machines to search in, each with what it has, costs and leaves of the quota. */
export function NodeSize(props: FieldExtensionComponentProps<string>) {
  const { formContext, formData = '', onChange, rawErrors = [] } = props;
  const { idSchema, required, schema } = props;
  const values: Record<string, unknown> = formContext?.formData ?? {};
  const environment = values.environment ? `${values.environment}` : undefined;
  const { sizes, error } = useSizes(environment);
  const chosen = sizes?.find(({ name }) => name === formData);
  const maxCount = Number(values.maxCount) || undefined;
  const problem =
    (formData && sizeProblem(formData, sizes, maxCount)) || rawErrors[0];
  const known = chosen ? describeSize(chosen) : schema.description;
  const help = error ? `Sizes could not be read: ${error.message}` : known;
  return (
    <Autocomplete
      freeSolo
      autoHighlight
      id={idSchema.$id}
      disabled={props.disabled}
      options={(sizes ?? []).map(({ name }) => name)}
      loading={!sizes && !error}
      inputValue={formData}
      value={formData}
      onInputChange={(_, value) => onChange(value || undefined)}
      filterOptions={(names, { inputValue }) => {
        // The chosen size stands in the field: opened, it shows all others too.
        const isChosen = names.includes(inputValue);
        return names.filter(
          name =>
            isChosen ||
            matchesSize(
              sizes!.find(size => size.name === name)!,
              inputValue,
            ),
        );
      }}
      renderOption={(optionProps, name) => {
        const size = sizes?.find(one => one.name === name);
        return (
          <Box component="li" {...optionProps} key={name}>
            <Box>
              <Typography>{name}</Typography>
              {size && (
                <Typography variant="body2" color="text.secondary">
                  {describeSize(size)}
                </Typography>
              )}
            </Box>
          </Box>
        );
      }}
      renderInput={params => (
        <TextField
          {...params}
          variant="standard"
          label={schema.title ?? 'Node size'}
          required={required}
          error={Boolean(problem)}
          helperText={problem ?? help}
        />
      )}
    />
  );
}
