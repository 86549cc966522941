import { JsonObject, Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { asObject, asString, toText } from './arguments';
import { define, FunctionFamily } from './TemplateFunction';

function parseUrl(text: string, base?: string): URL {
  try {
    return new URL(text, base);
  } catch {
    const place = base === undefined ? '' : ` relative to '${base}'`;
    throw new TemplateError(`'${text}' is no valid URI${place}.`);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new TemplateError(`'${text}' holds an ill-formed escape.`);
  }
}

/** As .NET escapes: also the characters that JavaScript leaves as they are. */
function encode(text: string): string {
  // Halves of surrogate pairs become U+FFFD on their way through UTF-8.
  const wellFormed = Buffer.from(text).toString('utf8');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function describeUri(text: string): JsonObject {
  const { protocol, hostname, port, pathname, search } = parseUrl(text);
  return {
    scheme: protocol.slice(0, -1),
    host: hostname,
    ...(port && { port: Number(port) }),
    path: pathname,
    ...(search && { query: search }),
  };
}

function buildUri(components: JsonObject): string {
  const { scheme, host, port, path, query } = components;
  const url = parseUrl(`${asString(scheme)}://${asString(host)}`);
  if (port !== undefined) url.port = String(port);
  if (path !== undefined) url.pathname = asString(path);
  if (query !== undefined) url.search = asString(query);
  return url.toString();
}

const dataUri = /^data:(?:[^,]*?)(;base64)?,(.*)$/s;

function readDataUri(value: Json): string {
  const found = dataUri.exec(asString(value));
  if (!found) throw new TemplateError(`'${value}' is no data URI.`);
  const [, isBase64, content] = found;
  return isBase64
    ? Buffer.from(content, 'base64').toString('utf8')
    : decode(content);
}

/** uri, parseUri, buildUri, uriComponent, dataUri and their opposites. */
export const uriFunctions: FunctionFamily = {
  uri: define(2, 2, ([base, relative]) =>
    parseUrl(asString(relative), asString(base)).toString(),
  ),
  parseUri: define(1, 1, ([text]) => describeUri(asString(text))),
  buildUri: define(1, 1, ([components]) => buildUri(asObject(components))),
  uriComponent: define(1, 1, ([text]) => encode(asString(text))),
  uriComponentToString: define(1, 1, ([text]) => decode(asString(text))),
  dataUri: define(
    1,
    1,
    ([value]) =>
      `data:text/plain;charset=utf8;base64,${Buffer.from(toText(value)).toString('base64')}`,
  ),
  dataUriToString: define(1, 1, ([value]) => readDataUri(value)),
};
