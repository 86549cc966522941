/**
 * The one door to Azure: configuration, credentials, clients, retries, the
 * throttle budget and errors.
 *
 * @packageDocumentation
 */
export * from './AzureClients';
export * from './AzureClock';
export * from './azureClientsServiceRef';
export * from './azureTypes';
export type { ArmReader } from './clients/ArmReader';
export * from './clients/DevOpsClient';
export * from './clients/DevOpsPipelines';
export * from './clients/PrometheusClient';
export * from './clients/kubernetesAccess';
export type { RetailPrice } from './clients/retailPrices';
export * from './config/AzureConfig';
export * from './config/readAzureConfig';
export * from './connectionAdvice';
export * from './createAzureCredential';
export * from './DefaultAzureClients';
export * from './errors';
export * from './git/changedPaths';
export * from './platformResourceId';
export * from './ThrottleBudget';
