import { createHash } from 'node:crypto';
import { ArmResource } from '../arm/ResourceStore';
import { Collection } from '../Collection';
import { EmulatorContext } from '../EmulatorContext';

/** A tag of a repository, and the manifest that it names. */
export interface RegistryTag {
  /** Login server of the registry, such as `acrprod.azurecr.io`. */
  loginServer: string;
  repository: string;
  tag: string;
  /** `sha256:…` of the manifest. */
  digest: string;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

const REGISTRIES = 'Microsoft.ContainerRegistry/registries';

/** What the container registries hold, by login server. */
export class RegistryImages {
  readonly #context: EmulatorContext;
  readonly #tags: Collection<RegistryTag>;

  constructor(context: EmulatorContext) {
    this.#context = context;
    this.#tags = context.collection('registry.tags');
  }

  /** The registry with that address, if there is one. */
  findRegistry(loginServer: string): ArmResource | undefined {
    const wanted = loginServer.toLowerCase();
    return this.#context.resources
      .list({ type: REGISTRIES })
      .find(({ properties }) => properties.loginServer === wanted);
  }

  /** Of one registry, in order of repositories and tags. */
  list(loginServer: string): RegistryTag[] {
    return [...this.#tags.values()]
      .filter(each => each.loginServer === loginServer.toLowerCase())
      .sort(
        (one, other) =>
          one.repository.localeCompare(other.repository) ||
          one.tag.localeCompare(other.tag),
      );
  }

  /** By tag or digest. */
  find(
    loginServer: string,
    repository: string,
    reference: string,
  ): RegistryTag | undefined {
    return reference.startsWith('sha256:')
      ? this.list(loginServer).find(
          each => each.repository === repository && each.digest === reference,
        )
      : this.#tags.get(keyOf(loginServer, repository, reference));
  }

  /** Puts a tag where it is, or moves it to new content. `content` stands for the image. */
  push(
    loginServer: string,
    repository: string,
    tag: string,
    content: string,
  ): RegistryTag {
    const key = keyOf(loginServer, repository, tag);
    const updatedAt = new Date(this.#context.clock.now()).toISOString();
    const pushed: RegistryTag = {
      loginServer: loginServer.toLowerCase(),
      repository,
      tag,
      digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      createdAt: this.#tags.get(key)?.createdAt ?? updatedAt,
      updatedAt,
    };
    this.#tags.put(key, pushed);
    return pushed;
  }

  delete({ loginServer, repository, tag }: RegistryTag): void {
    this.#tags.delete(keyOf(loginServer, repository, tag));
  }
}

function keyOf(loginServer: string, repository: string, tag: string): string {
  return `${loginServer.toLowerCase()}/${repository}:${tag}`;
}
