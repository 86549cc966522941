import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'Create the Azure resources of a service.',
    id: 'deploy',
    name: 'Create the Azure resources',
    action: 'azure:stack:deploy',
  }),
];
