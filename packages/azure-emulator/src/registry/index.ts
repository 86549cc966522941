export * from './ImageReference';
export * from './RegistryAccess';
export * from './RegistryImages';
