import { Caller } from '../arm/Caller';
import { ArmResource } from '../arm/ResourceStore';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { mayUseRepository, RegistryAccess } from './RegistryAccess';
import { RegistryError } from './RegistryError';
import { RegistryImages, RegistryTag } from './RegistryImages';

/** A request for something in one repository. */
export interface RepositoryRequest {
  registry: ArmResource;
  loginServer: string;
  /** Behind the registry's address. */
  path: string;
  caller: Caller;
  request: EmulatorRequest;
}

const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const CHANGEABLE = {
  deleteEnabled: true,
  writeEnabled: true,
  readEnabled: true,
  listEnabled: true,
};

/** Repositories, tags and manifests: `/acr/v1/{name}…` and `/v2/{name}…`. */
export function answerRepository(
  asked: RepositoryRequest,
  options: { registry: RegistryImages; engine: RegistryAccess },
): EmulatorResponse {
  const { registry, loginServer, path, caller, request } = asked;
  const match =
    /^\/(acr\/v1|v2)\/(.+?)(?:\/(_tags|_manifests|tags\/list|manifests)(?:\/(.+))?)?$/.exec(
      path,
    );
  if (!match) {
    throw new RegistryError(404, 'NOT_FOUND', `page not found: ${path}`);
  }
  const [, , repository, kind = '', reference] = match;
  const right = request.method === 'DELETE' ? 'delete' : 'pull';
  if (!mayUseRepository(options.engine, registry, caller, right, repository)) {
    throw new RegistryError(
      401,
      'UNAUTHORIZED',
      'authentication required, visit https://aka.ms/acr/authorization for more information.',
    );
  }
  const images = options.registry;
  const tags = images
    .list(loginServer)
    .filter(each => each.repository === repository);
  if (tags.length === 0) {
    throw new RegistryError(
      404,
      'NAME_UNKNOWN',
      `repository "${repository}" is not found`,
    );
  }
  const found = reference
    ? tags.filter(each => each.tag === reference || each.digest === reference)
    : tags;
  if (found.length === 0) {
    throw kind === '_tags'
      ? new RegistryError(
          404,
          'TAG_UNKNOWN',
          `the specified tag does not exist`,
        )
      : new RegistryError(
          404,
          'MANIFEST_UNKNOWN',
          `manifest tagged by "${reference}" is not found`,
        );
  }
  if (request.method === 'DELETE') {
    found.forEach(each => images.delete(each));
    return { status: 202 };
  }
  if (!['GET', 'HEAD'].includes(request.method)) {
    throw new RegistryError(
      405,
      'UNSUPPORTED',
      'The operation is unsupported.',
    );
  }
  return show(kind, Boolean(reference), { loginServer, repository, found });
}

interface Found {
  loginServer: string;
  repository: string;
  found: RegistryTag[];
}

function show(
  kind: string,
  isOne: boolean,
  { loginServer, repository, found }: Found,
): EmulatorResponse {
  const named = { registry: loginServer, imageName: repository };
  const [first] = found;
  switch (kind) {
    case '_tags':
      return {
        status: 200,
        body: isOne
          ? { ...named, tag: showTag(first) }
          : { ...named, tags: found.map(showTag) },
      };
    case '_manifests': {
      const manifests = manifestsOf(found);
      return {
        status: 200,
        body: isOne
          ? { ...named, manifest: manifests[0] }
          : { ...named, manifests },
      };
    }
    case 'tags/list':
      return {
        status: 200,
        body: { name: repository, tags: found.map(each => each.tag) },
      };
    case 'manifests':
      return {
        status: 200,
        headers: {
          'content-type': MANIFEST,
          'docker-content-digest': first.digest,
        },
        body: {
          schemaVersion: 2,
          mediaType: MANIFEST,
          config: { digest: first.digest },
          layers: [],
        },
      };
    default:
      return {
        status: 200,
        body: {
          ...named,
          createdTime: found.map(each => each.createdAt).sort()[0],
          lastUpdateTime: found
            .map(each => each.updatedAt)
            .sort()
            .at(-1),
          manifestCount: manifestsOf(found).length,
          tagCount: found.length,
          changeableAttributes: CHANGEABLE,
        },
      };
  }
}

function showTag({ tag, digest, createdAt, updatedAt }: RegistryTag) {
  return {
    name: tag,
    digest,
    createdTime: createdAt,
    lastUpdateTime: updatedAt,
    signed: false,
    changeableAttributes: CHANGEABLE,
  };
}

function manifestsOf(tags: RegistryTag[]) {
  const digests = [...new Set(tags.map(each => each.digest))];
  return digests.map(digest => {
    const own = tags.filter(each => each.digest === digest);
    return {
      digest,
      imageSize: 0,
      createdTime: own[0].createdAt,
      lastUpdateTime: own[0].updatedAt,
      architecture: 'amd64',
      os: 'linux',
      mediaType: MANIFEST,
      tags: own.map(each => each.tag),
      changeableAttributes: CHANGEABLE,
    };
  });
}
