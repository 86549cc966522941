import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'Build the first image and have it deployed.',
    id: 'pipeline',
    name: 'Build the first image',
    action: 'azure:pipeline:run',
    input: { timeoutSeconds: 1800 },
  }),
];
