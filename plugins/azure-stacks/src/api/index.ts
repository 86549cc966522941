export * from './AzureStacksApi';
export * from './AzureStacksClient';
