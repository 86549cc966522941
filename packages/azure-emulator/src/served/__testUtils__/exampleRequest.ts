import { isJsonObject, Json, JsonObject } from './Json';
import { PublishedExample } from './readExamples';

/** A request as it is sent. */
export interface ExampleRequest {
  method: string;
  /** Without its query. */
  path: string;
  apiVersion: string;
  /** With `api-version`. */
  query: string;
  headers: Record<string, string>;
  body: Json | undefined;
}

/** `value` with every subscription's id made `subscription`. */
export function inSubscription<T extends Json>(
  value: T,
  subscription: string,
): T {
  const text = JSON.stringify(value)
    .replace(
      /(\/?subscriptions\/)[^/"]+/gi,
      (_, start: string) =>
        `${start.startsWith('/') ? start : `/${start}`}${subscription}`,
    )
    .replace(
      /"subscriptions":\["[^\]]*\]/g,
      `"subscriptions":["${subscription}"]`,
    );
  return JSON.parse(text);
}

/** The request of an example, in our subscription; undefined where nothing says what it is. */
export function exampleRequest(
  example: PublishedExample,
  subscription: string,
): ExampleRequest | undefined {
  const { operation } = example;
  if (!operation) {
    return undefined;
  }
  const parameters: JsonObject = {
    ...inSubscription(example.parameters, subscription),
    subscriptionId: subscription,
  };
  const inPath = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(
    ([, name]) => name,
  );
  const path = operation.path
    .replace(/\{([^}]+)\}/g, (_, name: string) =>
      String(parameters[name] ?? name),
    )
    .replace(/^\/+/, '/');
  const rest = Object.entries(parameters).filter(
    ([name]) => !inPath.includes(name) && name !== 'subscriptionId',
  );
  const isHeader = (name: string) => /^(if-match|x-ms-)/i.test(name);
  const query = new URLSearchParams(
    rest
      .filter(([name, value]) => !isHeader(name) && !isJsonObject(value))
      .map(([name, value]) => [name, String(value)]),
  );
  return {
    method: operation.method,
    path,
    apiVersion: query.get('api-version') ?? '',
    query: `?${query}`,
    headers: Object.fromEntries(
      rest
        .filter(([name]) => isHeader(name))
        .map(([name, value]) => [name, String(value)]),
    ),
    body: rest.find(([, value]) => isJsonObject(value))?.[1],
  };
}
