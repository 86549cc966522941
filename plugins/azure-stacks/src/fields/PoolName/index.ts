export * from './poolNameField';
