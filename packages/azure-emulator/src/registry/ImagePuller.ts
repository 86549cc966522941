import { ArmResource } from '../arm/ResourceStore';
import { parseImage } from './ImageReference';
import { mayUseRepository, RegistryAccess } from './RegistryAccess';
import { RegistryImages } from './RegistryImages';

/** Decides whether the nodes of a cluster can pull an image. */
export class ImagePuller {
  readonly #images: RegistryImages;
  readonly #access: RegistryAccess;

  constructor(images: RegistryImages, access: RegistryAccess) {
    this.#images = images;
    this.#access = access;
  }

  /**
   * What the container runtime says where it can't pull; undefined where it can. Images of other
   * hosts than Azure's registries are always there, as nobody here can look.
   */
  whyNot(cluster: ArmResource, image: string): string | undefined {
    const { host, repository, reference } = parseImage(image);
    if (!host.endsWith('.azurecr.io')) {
      return undefined;
    }
    const resolving = `failed to pull and unpack image "${image}": failed to resolve reference "${image}"`;
    const registry = this.#images.findRegistry(host);
    if (!registry) {
      return `${resolving}: failed to do request: Head "https://${host}/v2/${repository}/manifests/${reference}": dial tcp: lookup ${host}: no such host`;
    }
    if (!this.#mayPull(cluster, registry, repository)) {
      return `${resolving}: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://${host}/oauth2/token?scope=repository%3A${encodeURIComponent(repository)}%3Apull&service=${host}: 401 Unauthorized`;
    }
    return this.#images.find(host, repository, reference)
      ? undefined
      : `${resolving}: ${image}: not found`;
  }

  #mayPull(
    { properties }: ArmResource,
    registry: ArmResource,
    repository: string,
  ): boolean {
    const profile = properties.identityProfile as
      | { kubeletidentity?: { objectId?: string; clientId?: string } }
      | undefined;
    const { objectId = '', clientId } = profile?.kubeletidentity ?? {};
    const caller = {
      objectId,
      appId: clientId,
      name: 'kubelet',
      kind: 'app' as const,
    };
    return (
      registry.properties.anonymousPullEnabled === true ||
      mayUseRepository(this.#access, registry, caller, 'pull', repository)
    );
  }
}
