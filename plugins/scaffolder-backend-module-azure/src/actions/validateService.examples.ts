import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'Check a service before anything is written.',
    id: 'validate',
    name: 'Check names, rights and room',
    action: 'azure:service:validate',
  }),
];
