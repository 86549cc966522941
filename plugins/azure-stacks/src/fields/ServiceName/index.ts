export * from './serviceNameField';
