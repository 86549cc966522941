export * from './AzureTab';
