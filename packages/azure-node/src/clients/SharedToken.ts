import type { TokenCredential } from '@azure/identity';
import { accessToken } from './accessToken';

/** A token that many ask for at once and Entra is asked for once. */
export class SharedToken {
  readonly #credential: TokenCredential;
  readonly #scope: string;
  #pending: Promise<string> | undefined;

  private constructor(credential: TokenCredential, scope: string) {
    this.#credential = credential;
    this.#scope = scope;
  }

  static create(options: {
    credential: TokenCredential;
    scope: string;
  }): SharedToken {
    return new SharedToken(options.credential, options.scope);
  }

  get(): Promise<string> {
    this.#pending ??= accessToken(this.#credential, this.#scope).finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }
}
