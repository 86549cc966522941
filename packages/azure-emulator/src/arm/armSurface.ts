import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse, Surface } from '../http/Surface';
import { SurfaceDependencies } from '../SurfaceDependencies';
import { ArmExtension } from './ArmEngine';
import { Caller } from './Caller';
import { answerContainers } from './containerRoutes';
import { answerOperationPoll } from './operationRoutes';
import { cloudMetadata } from './cloudMetadata';
import { requireApiVersion } from './requireApiVersion';
import { parseResourcePath } from './resourceId';
import { answerResource, operationName } from './resourceRoutes';
import { Throttle } from './Throttle';

const ROOTS = /^\/(subscriptions|providers|tenants)(\/|$)/i;
const SUBSCRIPTION = /^\/subscriptions\/([^/]+)/i;
const METADATA = '/metadata/endpoints';

/** Azure Resource Manager: signs in, throttles, and hands on to extensions and the resource engine. */
export function createArmSurface(
  context: EmulatorContext,
  deps: SurfaceDependencies,
  extensions: ArmExtension[],
): Surface {
  const { engine, tokens } = deps;
  const throttle = new Throttle(context);

  function extensionFor(request: EmulatorRequest) {
    return extensions.find(each => each.matches(request.method, request.path));
  }

  async function answer(
    request: EmulatorRequest,
    caller: Caller,
  ): Promise<EmulatorResponse> {
    const poll = answerOperationPoll(request, engine, context);
    if (poll) {
      return poll;
    }
    const extension = extensionFor(request);
    if (extension) {
      return extension.handle(request, caller);
    }
    return (
      answerContainers(request, caller, engine, context) ??
      answerResource(request, caller, { engine, context, throttle })
    );
  }

  return {
    name: 'arm',
    parts: extensions.map(({ name }) => name),
    matches: ({ path }) => ROOTS.test(path) || path.toLowerCase() === METADATA,
    describe(request) {
      const extension = extensionFor(request);
      return {
        operation: extension
          ? extension.operation?.(request.method, request.path)
          : operationName(request.method, request.path),
        resourceId: parseResourcePath(request.path)?.id ?? request.path,
      };
    },
    async handle(request) {
      if (request.path.toLowerCase() === METADATA) {
        return { status: 200, body: cloudMetadata(request, context) };
      }
      const caller = await tokens.authenticate(request, [
        'https://management.azure.com',
      ]);
      requireApiVersion(request);
      const [, subscriptionId] = SUBSCRIPTION.exec(request.path) ?? [];
      const left = throttle.take(caller, subscriptionId, request.method);
      const response = await answer(request, caller);
      return { ...response, headers: { ...left, ...response.headers } };
    },
  };
}
