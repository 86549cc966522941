import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { authenticate, DevOpsCaller, DevOpsCredentials } from './authenticate';
import { DevOpsError } from './DevOpsError';
import { Pipelines } from './pipelines/Pipelines';
import { answerRest } from './rest/answerRest';
import { assertProject } from './rest/repositories';
import { answerGit, isSmartHttp } from './smartHttp';
import { showRepositoryPage } from './web/showRepositoryPage';

export interface DevOpsSurfaceOptions extends DevOpsCredentials {
  pipelines: Pipelines;
}

/** Azure DevOps: git over HTTP, its REST API, and a page per repository for a person. */
export function createDevOpsSurface(
  context: EmulatorContext,
  options: DevOpsSurfaceOptions,
): Surface {
  const { organization } = options.pipelines.repositories;
  const prefix = `/${organization}/`;
  return {
    name: 'devops',
    matches: request => `${request.path.toLowerCase()}/`.startsWith(prefix),
    async handle(request) {
      const caller = await authenticate(request.headers, options, context);
      if (!caller) {
        return askForCredentials(request);
      }
      try {
        return await answer(options.pipelines, request, caller);
      } catch (error) {
        if (error instanceof DevOpsError) {
          return { status: error.status, body: error.toBody() };
        }
        context.log(`devops: ${request.method} ${request.path}: ${error}`);
        throw error;
      }
    },
  };
}

async function answer(
  pipelines: Pipelines,
  request: EmulatorRequest,
  caller: DevOpsCaller,
): Promise<EmulatorResponse> {
  const { repositories } = pipelines;
  // slipway / [project] / (_apis | _git) / …
  const segments = request.path.split('/').slice(2);
  const marker = segments.findIndex(
    each => each === '_apis' || each === '_git',
  );
  if (marker < 0 || marker > 1) {
    throw new DevOpsError(404, 'PageNotFoundException', 'Page not found.');
  }
  const project = marker === 1 ? segments[0] : undefined;
  const rest = segments.slice(marker + 1);
  assertProject(repositories, project);
  if (segments[marker] === '_apis') {
    return answerRest(pipelines, request, rest, caller);
  }
  const repository = repositories.require(
    (rest[0] ?? '').replace(/\.git$/, ''),
  );
  const below = rest
    .slice(1)
    .map(each => `/${each}`)
    .join('');
  return isSmartHttp(below)
    ? answerGit(repositories, repository, below, request, caller)
    : showRepositoryPage(repositories, repository, request);
}

function askForCredentials(request: EmulatorRequest): EmulatorResponse {
  return {
    status: 401,
    headers: {
      'www-authenticate': ['Bearer', `Basic realm="${request.origin}/"`],
      'x-tfs-fedauthrealm': `${request.origin}/`,
      'content-type': 'text/plain; charset=utf-8',
    },
    body: 'TF400813: Resource not available for anonymous access. Client authentication required.',
  };
}
