export { AzureStacksClient } from './AzureStacksClient';
export type {
  AzureStacksService,
  AzureStacksServiceRequestOptions,
} from './AzureStacksService';
export { azureStacksServiceRef } from './azureStacksServiceRef';
