import { randomUUID } from 'node:crypto';
import { parse } from 'yaml';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { validationError } from './validationError';

const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
];
const READABLE = ['openapi', 'openapi+json', 'swagger-json'];

interface OpenApiParameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  type?: string;
  schema?: { type?: string };
}

interface OpenApiOperation {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: OpenApiParameter[];
  responses?: Record<string, { description?: string }>;
}

/** The parts of an OpenAPI or Swagger document that an import reads. */
export interface OpenApiDocument {
  openapi?: string;
  swagger?: string;
  info?: { title?: string; description?: string; version?: string };
  servers?: Array<{ url?: string }>;
  host?: string;
  basePath?: string;
  schemes?: string[];
  paths?: Record<string, Record<string, unknown>>;
}

/** Reads the document that a body brings; undefined where it brings none, throws where it is none. */
export function readDocument(
  properties: Record<string, unknown>,
): OpenApiDocument | undefined {
  const { format, value } = properties as { format?: string; value?: string };
  if (!format || value === undefined) {
    return undefined;
  }
  if (!READABLE.includes(format)) {
    throw validationError(
      'format',
      `The format '${format}' cannot be read here: it is one of ${READABLE.join(', ')}, and the document itself is sent.`,
    );
  }
  const document = parsed(value);
  const isRight =
    format === 'swagger-json' ? document?.swagger : document?.openapi;
  if (!document || !isRight || !document.info || !document.paths) {
    throw validationError(
      'representation',
      `Parsing error(s): the document is no ${format === 'swagger-json' ? 'Swagger 2.0' : 'OpenAPI 3'} document with 'info' and 'paths'.`,
    );
  }
  return document;
}

/** What an import tells of the API itself; the body's own members stand above it. */
export function describedApi(document: OpenApiDocument) {
  const { info, servers, host, basePath, schemes } = document;
  const url =
    servers?.[0]?.url ??
    (host && `${schemes?.[0] ?? 'https'}://${host}${basePath ?? ''}`);
  return {
    ...(info?.title && { displayName: info.title }),
    ...(info?.description && { description: info.description }),
    ...(url?.startsWith('http') && { serviceUrl: url }),
  };
}

/** Writes the document's operations in place of those that stand. */
export function writeOperations(
  api: ArmResource,
  document: OpenApiDocument,
  context: EmulatorContext,
): void {
  const type = `${api.type}/operations`;
  context.resources
    .list({ scope: api.id, type })
    .forEach(({ id }) => context.resources.delete(id));
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const shared = (item.parameters ?? []) as OpenApiParameter[];
    for (const method of METHODS.filter(each => item[each])) {
      const operation = item[method] as OpenApiOperation;
      const name =
        operation.operationId?.replace(/[^\w-]/g, '-').slice(0, 80) ??
        `${method}${path}`.replace(/[^\w]+/g, '-').slice(0, 80);
      context.resources.put({
        id: `${api.id}/operations/${name}`,
        name,
        type,
        etag: randomUUID(),
        properties: operationProperties(method, path, operation, shared),
      });
    }
  }
}

function operationProperties(
  method: string,
  path: string,
  operation: OpenApiOperation,
  shared: OpenApiParameter[],
) {
  const parameters = [...shared, ...(operation.parameters ?? [])];
  const ofKind = (kind: string) =>
    parameters.filter(each => each.in === kind).map(contractOf);
  return {
    displayName: operation.summary ?? operation.operationId ?? path,
    method: method.toUpperCase(),
    urlTemplate: path,
    description: operation.description,
    templateParameters: ofKind('path'),
    request: { queryParameters: ofKind('query'), headers: ofKind('header') },
    responses: Object.entries(operation.responses ?? {})
      .filter(([status]) => /^\d{3}$/.test(status))
      .map(([status, { description }]) => ({
        statusCode: Number(status),
        description,
      })),
  };
}

function contractOf({
  name,
  required,
  description,
  type,
  schema,
}: OpenApiParameter) {
  return {
    name,
    description,
    type: type ?? schema?.type ?? 'string',
    required: required ?? false,
    values: [],
  };
}

/** YAML holds JSON as well. */
function parsed(value: string): OpenApiDocument | undefined {
  try {
    const document: unknown = parse(value, { logLevel: 'silent' });
    return document && typeof document === 'object' ? document : undefined;
  } catch {
    return undefined;
  }
}
