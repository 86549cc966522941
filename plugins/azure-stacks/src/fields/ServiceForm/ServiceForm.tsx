import { useCallback } from 'react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { applyPreset, type FormValues } from './applyPreset';

export interface ServiceFormOptions {
  presets?: Record<string, FormValues>;
}

/**
 * The stock form of a step, whose other fields follow when the field `preset`
 * changes. A field alone cannot do that: it can change itself only.
 */
export function ServiceForm(
  props: FieldExtensionComponentProps<FormValues, ServiceFormOptions>,
) {
  const { formData = {}, onChange, registry, uiSchema } = props;
  const { ObjectField } = registry.fields;
  const presets = uiSchema?.['ui:options']?.presets;

  const handleChange = useCallback<typeof onChange>(
    (values = {}, ...rest) => {
      const { preset } = values;
      const isChosen = preset !== formData.preset && typeof preset === 'string';
      onChange(
        isChosen ? applyPreset(values, presets?.[preset]) : values,
        ...rest,
      );
    },
    [formData.preset, onChange, presets],
  );

  return <ObjectField {...props} formData={formData} onChange={handleChange} />;
}
