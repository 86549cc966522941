import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { oidcAuthenticator } from '@backstage/plugin-auth-backend-module-oidc-provider';
import { connectionAdvice } from '@slipway/azure-node';

type OidcContext = ReturnType<typeof oidcAuthenticator.initialize>;

export interface EntraDiscoveryOptions {
  /** `auth.providers.oidc.<environment>`. */
  config: Config;
  callbackUrl: string;
  logger: LoggerService;
}

/**
 * What Entra publishes about itself: its addresses and keys. Asked for at start, and after a
 * failure again by everyone who signs in, until Entra has answered once.
 */
export class EntraDiscovery {
  readonly #options: EntraDiscoveryOptions;
  #context: OidcContext | undefined;

  /** Asks for the first time; throws where the configuration lacks a value. */
  static start(options: EntraDiscoveryOptions): EntraDiscovery {
    const discovery = new EntraDiscovery(options);
    // The log has it, and who signs in is told.
    discovery.context().catch(() => {});
    return discovery;
  }

  private constructor(options: EntraDiscoveryOptions) {
    this.#options = options;
    this.#context = oidcAuthenticator.initialize(options);
  }

  /** The stock authenticator's own context, once Entra has answered. */
  async context(): Promise<OidcContext> {
    this.#context ??= oidcAuthenticator.initialize(this.#options);
    const context = this.#context;
    try {
      await context.promise;
      return context;
    } catch (cause) {
      const problem = this.#describe(cause);
      if (this.#context === context) {
        this.#context = undefined;
        this.#options.logger.warn(problem.message);
      }
      throw problem;
    }
  }

  #describe(cause: unknown): ServiceUnavailableError {
    const url = this.#options.config.getString('metadataUrl');
    const { code, message } = isError(cause)
      ? cause
      : { code: undefined, message: String(cause) };
    const networkCode = typeof code === 'string' ? code : undefined;
    const advice = connectionAdvice(
      networkCode,
      url,
      'auth.providers.oidc.<environment>.metadataUrl',
    );
    return new ServiceUnavailableError(
      `Nobody can sign in, for Microsoft Entra ID's addresses could not be read from ${url}: ${
        message || networkCode
      }${advice}. The next sign-in tries again`,
      cause,
    );
  }
}
