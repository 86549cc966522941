export { azureStacksPlugin as default } from './plugin';
export {
  azureStackConditions,
  createAzureStackConditionalDecision,
  stackPermissionResourceRef,
} from './permissions/stackRules';
