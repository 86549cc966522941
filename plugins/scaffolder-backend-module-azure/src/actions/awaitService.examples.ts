import { exampleStep } from './exampleStep';

export const examples = [
  exampleStep({
    description: 'Wait ten minutes at most.',
    id: 'await',
    name: 'Wait until it is healthy',
    action: 'azure:service:await',
    input: { timeoutSeconds: 600 },
  }),
];
