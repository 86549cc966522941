import { CommandLineError } from './CommandLineError.mjs';

/**
 * Signs in to the portal as a browser would: start, choose the account on Entra's page, come back
 * with the code. Returns a function that gives a valid Backstage token, renewed when it ages.
 */
export async function signIn(portal, account) {
  const cookies = new Map();
  const get = (url, init = {}) => fetchWithCookies(cookies, url, init);
  const start = await get(
    `${portal}/api/auth/oidc/start?env=production&scope=openid%20profile%20email%20offline_access`,
  );
  const authorize = new URL(start.headers.get('location') ?? '', portal);
  const chosen = await chooseAccount(get, authorize, account);
  const callback = chosen.headers.get('location');
  if (!callback?.startsWith(portal)) {
    throw new CommandLineError(
      `Sign-in as ${account} stopped at ${authorize.origin} with ${chosen.status}; see the emulator's log`,
    );
  }
  const answer = await get(callback);
  if (!answer.ok) {
    throw new CommandLineError(
      `Sign-in as ${account} was refused by the portal with ${answer.status}`,
    );
  }
  let session;
  return async () => {
    if (!session || session.until < Date.now()) {
      session = await refresh(portal, get);
    }
    return session.token;
  };
}

/** Presses the account's button on Entra's page. */
async function chooseAccount(get, authorize, account) {
  const page = await (await get(authorize)).text();
  const button = page
    .split('<li>')
    .find(item => item.includes(`>${account}@slipway.example<`));
  const id = button?.match(/name="account" value="([^"]+)"/)?.[1];
  if (!id) {
    throw new CommandLineError(
      `Entra's page at ${authorize.origin} offers no account '${account}'`,
    );
  }
  return get(authorize, {
    method: 'POST',
    body: new URLSearchParams({ account: id }),
  });
}

async function refresh(portal, get) {
  const answer = await get(`${portal}/api/auth/oidc/refresh?env=production`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new CommandLineError(
      `The session could not be renewed: ${body.error?.message}`,
    );
  }
  const { token, expiresInSeconds = 3600 } = body.backstageIdentity;
  return { token, until: Date.now() + (expiresInSeconds - 60) * 1000 };
}

async function fetchWithCookies(cookies, url, init) {
  const response = await fetch(url, {
    ...init,
    redirect: 'manual',
    headers: {
      ...init.headers,
      cookie: [...cookies]
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    },
  });
  for (const line of response.headers.getSetCookie()) {
    const [name, ...value] = line.split(';')[0].split('=');
    cookies.set(name, value.join('='));
  }
  return response;
}
