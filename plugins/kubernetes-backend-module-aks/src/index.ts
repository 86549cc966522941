export { kubernetesModuleAks as default } from './module';
