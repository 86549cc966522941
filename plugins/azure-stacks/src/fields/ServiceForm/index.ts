export * from './serviceFormField';
