import type { JsonObject } from '@backstage/types';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import {
  Stepper,
  type FormField,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { SizeOffer } from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../api';
import { FakeAzureStacksApi } from './FakeAzureStacksApi';

/**
 * Renders one step of a template as the scaffolder does, with our fields. The
 * catalog holds one service, `market`.
 */
export function renderStep(options: {
  schema: JsonObject;
  fields: FormField[];
  initialState?: Record<string, string>;
  /** What the region offers. */
  sizes?: SizeOffer[];
}) {
  const api = new FakeAzureStacksApi();
  api.nextSizes = options.sizes ?? [];
  const created: JsonObject[] = [];
  const market = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'market', namespace: 'default' },
  };
  renderInTestApp(
    <Stepper
      manifest={{
        title: 'Spring Boot service',
        steps: [{ title: 'Your service', schema: options.schema }],
      }}
      // A field is opaque to all but the scaffolder, which reads it like this.
      extensions={options.fields as unknown as FieldExtensionOptions[]}
      initialState={options.initialState}
      templateName="spring-boot-service"
      onCreate={async values => {
        created.push(values);
      }}
    />,
    {
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [market] })],
        [azureStacksApiRef, api],
      ],
    },
  );
  return { api, created };
}
