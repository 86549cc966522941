/** Signs in over HTTP as a browser does: it keeps cookies and follows redirects by hand. */
export class TestBrowser {
  readonly #portal: string;
  readonly #cookies = new Map<string, string>();

  constructor(portal: string) {
    this.#portal = portal;
  }

  /** The portal's answer where sign-in begins: a redirect to Entra, or an error. */
  startSignIn(query: Record<string, string> = {}): Promise<Response> {
    const search = new URLSearchParams({ env: 'production', ...query });
    return this.#fetch(`${this.#portal}/api/auth/oidc/start?${search}`);
  }

  /** Chooses the account with that object id on Entra's page; the portal's answer, as the app gets it. */
  async signIn(objectId: string): Promise<unknown> {
    const start = await this.startSignIn();
    const chosen = await this.#fetch(locationOf(start), {
      method: 'POST',
      body: new URLSearchParams({ account: objectId }),
    });
    return webMessage(await this.#fetch(locationOf(chosen)));
  }

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(pair => pair.join('=')).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, ...value] = line.split(';')[0].split('=');
      this.#cookies.set(name, value.join('='));
    }
    return response;
  }
}

/** What the page in the pop-up window tells the page that opened it. */
export async function webMessage(response: Response): Promise<unknown> {
  const [, message] =
    (await response.text()).match(
      /authResponse = decodeURIComponent\('([^']*)'\)/,
    ) ?? [];
  return message && JSON.parse(decodeURIComponent(message));
}

function locationOf(response: Response): string {
  const location = response.headers.get('location');
  if (!location) {
    throw new Error(`no redirect, but ${response.status}`);
  }
  return location;
}
