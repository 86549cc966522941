export * from './ServiceHealthApi';
export * from './ServiceHealthClient';
