import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'See what a service will create and cost.',
    id: 'preview',
    name: 'See what Azure will change',
    action: 'azure:stack:preview',
  }),
];
