import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'Register what the new repository describes.',
    id: 'register',
    name: 'Register in the catalog',
    action: 'azure:catalog:register',
  }),
];
