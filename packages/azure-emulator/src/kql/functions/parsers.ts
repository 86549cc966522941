import { KqlValue, toText } from '../values';
import { scalar, ScalarFunctions } from './ScalarFunction';

function parseUrl([text]: KqlValue[]): KqlValue {
  const match =
    /^(?:([a-z][\w+.-]*):\/\/)?(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?#]*)(?::(\d+))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(
      toText(text),
    );
  const [scheme, user, password, host, port, path, query, fragment] = (
    match ?? []
  )
    .slice(1)
    .map(part => part ?? '');
  return {
    Scheme: scheme ?? '',
    Host: host ?? '',
    Port: port ?? '',
    Path: path ?? '',
    Username: user ?? '',
    Password: password ?? '',
    'Query Parameters': pairsOf(query ?? ''),
    Fragment: fragment ?? '',
  };
}

function pairsOf(query: string): Record<string, string> {
  return Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map(pair => {
        const [key, ...value] = pair.split('=');
        return [key, value.join('=')];
      }),
  );
}

function parsePath([text]: KqlValue[]): KqlValue {
  const path = toText(text);
  const [, scheme = ''] = /^([a-z]+):\/\//i.exec(path) ?? [];
  const bare = path.replace(/:([^:\\/]*)$/, '');
  const stream = /[\\/].*:([^:\\/]*)$/.exec(path)?.[1] ?? '';
  const source = stream ? bare : path;
  const parts = source.split(/[\\/]/);
  const file = parts.at(-1) ?? '';
  return {
    Scheme: scheme,
    RootPath: /^([a-z]:)[\\/]/i.exec(source)?.[1] ?? '',
    DirectoryPath: source.slice(
      0,
      Math.max(0, source.length - file.length - 1),
    ),
    DirectoryName: parts.at(-2) ?? '',
    Filename: file,
    Extension: /\.([^.]+)$/.exec(file)?.[1] ?? '',
    AlternateDataStreamName: stream,
  };
}

/** A number by which versions of up to four parts compare. */
function parseVersion([text]: KqlValue[]): KqlValue {
  const parts = toText(text).split('.');
  const isVersion =
    parts.length <= 4 && parts.every(part => /^\d{1,8}$/.test(part));
  return isVersion
    ? Number(
        [0, 1, 2, 3].map(at => (parts[at] ?? '0').padStart(8, '0')).join(''),
      )
    : undefined;
}

/** The first line of comma-separated values. */
function parseCsv([text]: KqlValue[]): KqlValue {
  const cells: string[] = [];
  const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/gy;
  const source = toText(text);
  while (cell.lastIndex < source.length || cells.length === 0) {
    const match = cell.exec(source);
    if (!match) {
      break;
    }
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2]);
    if (match[0] === '') {
      cell.lastIndex += 1;
    }
  }
  return cells;
}

/** Functions that take structured text apart. */
export const parserFunctions: ScalarFunctions = {
  parse_url: scalar('dynamic', [1], parseUrl),
  parseurl: scalar('dynamic', [1], parseUrl),
  parse_urlquery: scalar('dynamic', [1], ([text]) => ({
    'Query Parameters': pairsOf(toText(text).replace(/^\?/, '')),
  })),
  parse_path: scalar('dynamic', [1], parsePath),
  parse_version: scalar('decimal', [1], parseVersion),
  parse_csv: scalar('dynamic', [1], parseCsv),
};
