export { createRegistrySurface } from './createRegistrySurface';
export { ImagePuller } from './ImagePuller';
export { parseImage } from './ImageReference';
export { mayUseRepository } from './RegistryAccess';
export type { RegistryAccess, RegistryRight } from './RegistryAccess';
export { RegistryImages } from './RegistryImages';
export type { RegistryTag } from './RegistryImages';
