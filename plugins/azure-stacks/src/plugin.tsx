import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { azureStacksApiRef, AzureStacksClient } from './api';

const azureStacksApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: azureStacksApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AzureStacksClient(deps),
    }),
});

const serviceForm = FormFieldBlueprint.make({
  name: 'service-form',
  params: {
    field: () => import('./fields/ServiceForm').then(m => m.serviceFormField),
  },
});

const servicePreset = FormFieldBlueprint.make({
  name: 'service-preset',
  params: {
    field: () =>
      import('./fields/ServicePreset').then(m => m.servicePresetField),
  },
});

const serviceName = FormFieldBlueprint.make({
  name: 'service-name',
  params: {
    field: () => import('./fields/ServiceName').then(m => m.serviceNameField),
  },
});

const nodeSize = FormFieldBlueprint.make({
  name: 'node-size',
  params: {
    field: () => import('./fields/NodeSize').then(m => m.nodeSizeField),
  },
});

const poolName = FormFieldBlueprint.make({
  name: 'pool-name',
  params: {
    field: () => import('./fields/PoolName').then(m => m.poolNameField),
  },
});

const topicTable = FormFieldBlueprint.make({
  name: 'topic-table',
  params: {
    field: () => import('./fields/TopicTable').then(m => m.topicTableField),
  },
});

const checkedList = FormFieldBlueprint.make({
  name: 'checked-list',
  params: {
    field: () => import('./fields/CheckedList').then(m => m.checkedListField),
  },
});

const stackPreview = FormFieldBlueprint.make({
  name: 'stack-preview',
  params: {
    field: () => import('./fields/StackPreview').then(m => m.stackPreviewField),
  },
});

const azureTab = EntityContentBlueprint.make({
  name: 'azure',
  params: {
    path: '/azure',
    title: 'Azure',
    group: 'deployment',
    filter: {
      $any: [
        { kind: 'component', 'spec.type': 'service' },
        { kind: 'resource', 'spec.type': 'azure-platform' },
      ],
    },
    loader: () => import('./components/AzureTab').then(m => <m.AzureTab />),
  },
});

export const azureStacksPlugin = createFrontendPlugin({
  pluginId: 'azure-stacks',
  title: 'Azure',
  extensions: [
    azureStacksApi,
    serviceForm,
    servicePreset,
    serviceName,
    nodeSize,
    poolName,
    topicTable,
    checkedList,
    stackPreview,
    azureTab,
  ],
});
