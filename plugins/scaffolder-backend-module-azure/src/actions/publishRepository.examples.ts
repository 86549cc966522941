import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'Render a template into a new repository.',
    id: 'publish',
    name: 'Publish the repository',
    action: 'azure:repository:publish',
  }),
];
