export * from './formatAge';
export * from './ReadingAge';
