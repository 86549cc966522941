import { z } from 'zod';
import { ArmError } from '../../arm/ArmError';
import { Caller } from '../../arm/Caller';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../../http/Surface';
import { SurfaceDependencies } from '../../SurfaceDependencies';
import { answerLogQuery, badArgument } from './answerLogQuery';

const workspacePath = /^\/workspaces\/([^/]+)\/query$/i;
const resourcePath = /^(\/subscriptions\/[^/]+.*)\/query$/i;
const workspaceAction = 'Microsoft.OperationalInsights/workspaces/query/read';
const resourceAction = 'Microsoft.Insights/logs/read';
const mostQueries = 100;

const batchBody = z.object({
  requests: z
    .array(
      z.object({
        id: z.string(),
        workspace: z.string(),
        body: z.unknown(),
        headers: z.record(z.string(), z.string()).nullish(),
      }),
    )
    .min(1)
    .max(mostQueries),
});

/** Log Analytics' query interface: by a workspace's customer id, by a resource, many at once. */
export function createLogsSurface(
  context: EmulatorContext,
  { engine, tokens }: SurfaceDependencies,
): Surface {
  const workspaces = () =>
    context.resources.list({
      type: 'Microsoft.OperationalInsights/workspaces',
    });

  function findWorkspace(customerId: string): ArmResource | undefined {
    return workspaces().find(
      ({ properties }) =>
        String(properties.customerId).toLowerCase() ===
        customerId.toLowerCase(),
    );
  }

  function requireWorkspace(customerId: string, caller: Caller): ArmResource {
    const workspace = findWorkspace(customerId);
    if (!workspace) {
      throw new ArmError(
        404,
        'WorkspaceNotFoundError',
        `The workspace ${customerId} could not be found`,
      );
    }
    requireAccess(caller, workspaceAction, workspace.id);
    return workspace;
  }

  function requireAccess(caller: Caller, action: string, id: string): void {
    if (!engine.isAllowed(caller, action, id)) {
      throw new ArmError(
        403,
        'InsufficientAccessError',
        'The provided credentials have insufficient access to perform the requested operation',
      );
    }
  }

  function askWorkspace(
    caller: Caller,
    customerId: string,
    body: unknown,
    prefer: string,
  ): EmulatorResponse {
    const workspace = requireWorkspace(customerId, caller);
    return answerLogQuery(context, { workspaces: [workspace], body, prefer });
  }

  /** Each query of a batch has an answer of its own, whatever became of the others. */
  function askBatch(caller: Caller, body: unknown): EmulatorResponse {
    const parsed = batchBody.safeParse(body);
    if (!parsed.success) {
      throw badArgument(z.prettifyError(parsed.error));
    }
    const responses = parsed.data.requests.map(request => {
      const { status, body: answer } = answerOrRefuse(() =>
        askWorkspace(
          caller,
          request.workspace,
          request.body,
          request.headers?.prefer ?? request.headers?.Prefer ?? '',
        ),
      );
      return { id: request.id, status, headers: {}, body: answer };
    });
    return { status: 200, body: { responses } };
  }

  return {
    name: 'logs',
    matches: request => request.path.toLowerCase().startsWith('/_logs/'),
    describe: request => ({
      operation: workspaceAction,
      resourceId: findWorkspace(workspacePath.exec(pathOf(request))?.[1] ?? '')
        ?.id,
    }),
    async handle(request) {
      const caller = await tokens.authenticate(request, [
        'https://api.loganalytics.io',
      ]);
      const path = pathOf(request);
      const prefer = String(request.headers.prefer ?? '');
      if (path.toLowerCase() === '/$batch') {
        return askBatch(caller, readBody(request));
      }
      const customerId = workspacePath.exec(path)?.[1];
      if (customerId) {
        return askWorkspace(caller, customerId, readBody(request), prefer);
      }
      const resourceId = resourcePath.exec(path)?.[1];
      if (!resourceId) {
        throw new ArmError(
          404,
          'PathNotFoundError',
          'The requested path does not exist',
        );
      }
      requireAccess(caller, resourceAction, resourceId);
      return answerLogQuery(context, {
        workspaces: workspaces(),
        resourceId,
        body: readBody(request),
        prefer,
      });
    },
  };
}

function pathOf(request: EmulatorRequest): string {
  return request.path.replace(/^\/_logs\/v1/i, '');
}

/** By POST as JSON, by GET in the address. */
function readBody(request: EmulatorRequest): unknown {
  if (request.method === 'GET') {
    return Object.fromEntries(request.query);
  }
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    throw badArgument('the body is not JSON');
  }
}

function answerOrRefuse(answer: () => EmulatorResponse): EmulatorResponse {
  try {
    return answer();
  } catch (error) {
    if (error instanceof ArmError) {
      return error.toResponse();
    }
    throw error;
  }
}
