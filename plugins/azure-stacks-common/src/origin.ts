import { z } from 'zod';

/** What is wrong with a browser origin; `undefined`: nothing. */
export function originProblem(origin: string): string | undefined {
  if (origin.includes('*')) {
    return 'Name each origin: a wildcard would let any site call the API';
  }
  if (!URL.canParse(origin)) {
    return 'Must be an origin such as https://shop.example.com';
  }
  const url = new URL(origin);
  const isLocal = ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return 'Must begin with https:// (http:// is for localhost only)';
  }
  return url.origin === origin
    ? undefined
    : `Must be an origin without path or query: ${url.origin}`;
}

/** Origin of a web page that may call an API, e.g. `https://shop.example`. */
export const originSchema = z.string().check(context => {
  const message = originProblem(context.value);
  if (message) {
    context.issues.push({ code: 'custom', message, input: context.value });
  }
});
