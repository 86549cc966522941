export { azureModule as default } from './module';
