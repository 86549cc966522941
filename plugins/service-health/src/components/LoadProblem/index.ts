export * from './LoadProblem';
