import { Caller } from '../arm/Caller';
import { ArmResource } from '../arm/ResourceStore';
import { TokenService } from '../entra/TokenService';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { answerRepository } from './answerRepository';
import { mayListRepositories, RegistryAccess } from './RegistryAccess';
import { RegistryError } from './RegistryError';
import { RegistryImages } from './RegistryImages';
import {
  exchangeToken,
  issueToken,
  requireAccessToken,
} from './registryTokens';

export interface RegistrySurfaceOptions {
  registry: RegistryImages;
  engine: RegistryAccess;
  tokens: TokenService;
}

const PREFIX = '/_registry/';

/** The data plane of each container registry, at `/_registry/<name>`. */
export function createRegistrySurface(
  options: RegistrySurfaceOptions,
): Surface {
  const find = (request: EmulatorRequest) =>
    options.registry.findRegistry(`${nameOf(request)}.azurecr.io`);
  return {
    name: 'registry',
    matches: request => request.path.startsWith(PREFIX),
    describe: request => ({
      operation: 'registry',
      resourceId: find(request)?.id,
    }),
    async handle(request) {
      try {
        const registry = find(request);
        if (!registry) {
          throw new RegistryError(
            404,
            'NAME_UNKNOWN',
            `no registry '${nameOf(request)}' here`,
          );
        }
        return await answer(registry, request, options);
      } catch (error) {
        if (error instanceof RegistryError) {
          return error.toResponse();
        }
        throw error;
      }
    },
  };
}

function nameOf(request: EmulatorRequest): string {
  return request.path.slice(PREFIX.length).split('/')[0];
}

async function answer(
  registry: ArmResource,
  request: EmulatorRequest,
  options: RegistrySurfaceOptions,
): Promise<EmulatorResponse> {
  const { tokens } = options;
  const loginServer = String(registry.properties.loginServer);
  const path = request.path.slice(PREFIX.length + nameOf(request).length);
  if (path === '/oauth2/exchange') {
    return exchangeToken(loginServer, request, tokens);
  }
  if (path === '/oauth2/token') {
    return issueToken(loginServer, request, tokens);
  }
  const caller = await requireAccessToken(loginServer, request, tokens);
  if (path === '/v2') {
    return { status: 200, body: {} };
  }
  if (path === '/acr/v1/_catalog' || path === '/v2/_catalog') {
    return listRepositories(registry, loginServer, caller, request, options);
  }
  return answerRepository(
    { registry, loginServer, path, caller, request },
    options,
  );
}

function listRepositories(
  registry: ArmResource,
  loginServer: string,
  caller: Caller,
  request: EmulatorRequest,
  { engine, registry: images }: RegistrySurfaceOptions,
): EmulatorResponse {
  if (!mayListRepositories(engine, registry, caller)) {
    throw new RegistryError(
      401,
      'UNAUTHORIZED',
      'authentication required, visit https://aka.ms/acr/authorization for more information.',
    );
  }
  const last = request.query.get('last') ?? '';
  const most = Number(request.query.get('n') ?? 100);
  const all = [
    ...new Set(images.list(loginServer).map(each => each.repository)),
  ];
  const behind = all.filter(each => each > last);
  const repositories = behind.slice(0, most);
  const next = `/acr/v1/_catalog?last=${encodeURIComponent(repositories.at(-1) ?? '')}&n=${most}`;
  return {
    status: 200,
    headers: behind.length > most ? { link: `<${next}>; rel="next"` } : {},
    body: { repositories: repositories.length > 0 ? repositories : null },
  };
}
