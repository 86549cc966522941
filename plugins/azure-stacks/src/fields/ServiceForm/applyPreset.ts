/** A form's values by field. */
export type FormValues = Record<string, unknown>;

/**
 * Fields that say which service it is, not what kind: a preset fills them only
 * where the form has no value yet.
 */
const identity = ['name', 'owner', 'system', 'description', 'environment'];

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '';
}

/** The form's values after a preset has been chosen. */
export function applyPreset(
  values: FormValues,
  preset: FormValues | undefined,
): FormValues {
  const entries = Object.entries(preset ?? {}).filter(
    ([field]) =>
      field !== 'preset' &&
      (!identity.includes(field) || isEmpty(values[field])),
  );
  return { ...values, ...Object.fromEntries(entries) };
}
