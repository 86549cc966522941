export * from './StateChip';
