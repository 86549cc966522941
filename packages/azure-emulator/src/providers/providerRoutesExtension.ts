import { ArmEngine, ArmExtension } from '../arm/ArmEngine';
import { readJsonBody } from './readJsonBody';
import { EmulatorContext } from '../EmulatorContext';
import { ProviderRoute } from './ProviderRoute';

interface CompiledRoute extends ProviderRoute {
  pattern: RegExp;
}

/** Answers what providers serve beside their resources. */
export function createProviderRoutesExtension(
  routes: ProviderRoute[],
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  const compiled = routes.map(route => ({
    ...route,
    pattern: patternOf(route),
  }));

  function find(method: string, path: string): CompiledRoute | undefined {
    return compiled.find(
      route => route.method === method && route.pattern.test(path),
    );
  }

  return {
    name: 'providerRoutes',
    matches: (method, path) => find(method, path) !== undefined,
    operation: (method, path) => find(method, path)?.action,
    async handle(request, caller) {
      const route = find(request.method, request.path);
      const groups = route?.pattern.exec(request.path)?.groups;
      if (!route || !groups) {
        throw new Error(`No route for ${request.method} ${request.path}`);
      }
      const { subscriptionId, ...parameters } = groups;
      if (route.action) {
        engine.authorize(caller, route.action, request.path);
      }
      return route.answer({
        parameters,
        subscriptionId,
        body: readJsonBody(request),
        request,
        caller,
        engine,
        context,
      });
    },
  };
}

function patternOf({ path }: ProviderRoute): RegExp {
  const source = path
    .replace(/[.]/g, '\\.')
    .replace(/\{(\w+)\+\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^/subscriptions/(?<subscriptionId>[^/]+)/${source}$`, 'i');
}
