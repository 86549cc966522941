/** A form's values by field. */
export type FormValues = Record<string, unknown>;

/**
 * Fields that say which service it is, not what kind: a preset fills them only
 * where nobody has typed a value.
 */
const identity = ['name', 'owner', 'system', 'description', 'environment'];

/**
 * The form's values after a preset has been chosen. What `previous`, the
 * preset chosen before, has filled counts as not typed.
 */
export function applyPreset(
  values: FormValues,
  preset: FormValues | undefined,
  previous: FormValues | undefined,
): FormValues {
  const isTyped = (field: string) =>
    values[field] !== undefined &&
    values[field] !== '' &&
    values[field] !== previous?.[field];
  const entries = Object.entries(preset ?? {}).filter(
    ([field]) =>
      field !== 'preset' && !(identity.includes(field) && isTyped(field)),
  );
  return { ...values, ...Object.fromEntries(entries) };
}
