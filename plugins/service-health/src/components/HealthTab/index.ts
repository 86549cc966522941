export * from './HealthTab';
