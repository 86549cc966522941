/**
 * Form fields for creating services on Azure, the preview of what will be
 * created, and a service's Azure tab.
 *
 * @packageDocumentation
 */
export { azureStacksPlugin as default } from './plugin';
export { azureStacksApiRef, type AzureStacksApi } from './api';
