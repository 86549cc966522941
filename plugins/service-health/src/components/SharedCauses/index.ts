export * from './SharedCauses';
