import { ServiceUnavailableError } from '@backstage/errors';
import {
  AuthProviderFactory,
  sendWebMessageResponse,
} from '@backstage/plugin-auth-node';

/**
 * Where sign-in cannot begin in a pop-up window, the page that opened it is told why and the
 * window closes; else it would stay, with an error's JSON in it.
 */
export function tellOpener(factory: AuthProviderFactory): AuthProviderFactory {
  return context => {
    const handlers = factory(context);
    return {
      async start(req, res) {
        try {
          await handlers.start(req, res);
        } catch (error) {
          const { flow, origin } = req.query;
          if (
            !(error instanceof ServiceUnavailableError) ||
            flow !== 'popup' ||
            typeof origin !== 'string' ||
            !context.isOriginAllowed(origin)
          ) {
            throw error;
          }
          res.status(503);
          sendWebMessageResponse(res, origin, {
            type: 'authorization_response',
            error,
          });
        }
      },
      frameHandler: (req, res) => handlers.frameHandler(req, res),
      refresh: async (req, res) => handlers.refresh?.(req, res),
      logout: async (req, res) => handlers.logout?.(req, res),
    };
  };
}
