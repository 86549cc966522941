import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { DevOpsError } from '../DevOpsError';
import { GitRepositories } from '../GitRepositories';
import { issuerOf, subjectOf } from '../pipelines/federation';
import { Identity } from '../pipelines/PipelineDefinition';
import { PipelineStore } from '../pipelines/PipelineStore';
import { ServiceConnection } from '../pipelines/ServiceConnection';
import { lowerCaseKeys } from './items';
import { notFound } from './notFound';
import { readBody } from './readBody';
import { assertMethod, assertProject, showProject } from './repositories';

const texts = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .transform(record =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [
        name,
        String(value ?? ''),
      ]),
    ),
  );

const newConnection = z.object({
  id: z.string().nullish(),
  name: z.string().min(1),
  type: z.string().min(1),
  url: z.string().default(''),
  description: z.string().nullish(),
  data: texts.nullish(),
  authorization: z.object({ scheme: z.string(), parameters: texts.nullish() }),
  serviceEndpointProjectReferences: z
    .array(
      z.object({
        projectReference: z.object({
          id: z.string().nullish(),
          name: z.string().nullish(),
        }),
        name: z.string().nullish(),
      }),
    )
    .min(1),
});

const SECRETS = [
  'serviceprincipalkey',
  'password',
  'apitoken',
  'serviceprincipalcertificate',
];

export interface ServiceConnectionsOptions {
  store: PipelineStore;
  repositories: GitRepositories;
}

/** `_apis/serviceendpoint/endpoints`: service connections, created for a whole organisation. */
export function answerServiceConnections(
  options: ServiceConnectionsOptions,
  request: EmulatorRequest,
  [resource, id]: string[],
  caller: Identity,
): EmulatorResponse {
  const { store, repositories } = options;
  if (resource?.toLowerCase() !== 'endpoints') {
    throw notFound(request);
  }
  const show = (each: ServiceConnection) =>
    showConnection(each, repositories, request.origin);
  if (!id && request.method === 'POST') {
    return { status: 200, body: show(create(options, request, caller)) };
  }
  if (!id) {
    assertMethod(request, ['GET']);
    const value = filter(store, request).map(show);
    return { status: 200, body: { count: value.length, value } };
  }
  const found = store.connections.get(id.toLowerCase());
  if (request.method === 'GET' && !found) {
    // Azure DevOps answers an unknown id with nothing.
    return { status: 200, body: null };
  }
  if (!found) {
    throw new DevOpsError(
      404,
      'ServiceEndpointException',
      `Service endpoint with id ${id} does not exist.`,
    );
  }
  switch (request.method) {
    case 'DELETE':
      store.connections.delete(found.id);
      store.permissions.delete(`endpoint/${found.id}`);
      return { status: 204 };
    case 'PUT':
      return { status: 200, body: show(update(options, request, found)) };
    default:
      assertMethod(request, ['GET']);
      return { status: 200, body: show(found) };
  }
}

function create(
  { store, repositories }: ServiceConnectionsOptions,
  request: EmulatorRequest,
  createdBy: Identity,
): ServiceConnection {
  const body = readConnection(request, repositories);
  if (store.findConnection(body.name)) {
    throw new DevOpsError(
      409,
      'DuplicateServiceConnectionException',
      `Service connection with name ${body.name} already exists. Only a user having Administrator/User role permissions on service connection ${body.name} can see it.`,
    );
  }
  const connection = {
    ...body,
    id: randomUUID(),
    createdBy,
    createdAt: store.now(),
  };
  store.connections.put(connection.id, connection);
  return connection;
}

function update(
  { store, repositories }: ServiceConnectionsOptions,
  request: EmulatorRequest,
  found: ServiceConnection,
): ServiceConnection {
  const body = readConnection(request, repositories);
  const connection = { ...found, ...body };
  store.connections.put(found.id, connection);
  return connection;
}

function readConnection(
  request: EmulatorRequest,
  repositories: GitRepositories,
) {
  const body = readBody(request, newConnection);
  body.serviceEndpointProjectReferences.forEach(({ projectReference }) =>
    assertProject(
      repositories,
      projectReference.id ?? projectReference.name ?? undefined,
    ),
  );
  const parameters = body.authorization.parameters ?? {};
  const names = Object.keys(parameters).map(each => each.toLowerCase());
  const missing = ['serviceprincipalid', 'tenantid'].find(
    each => !names.includes(each),
  );
  if (body.type.toLowerCase() === 'azurerm' && missing) {
    throw new DevOpsError(
      400,
      'ArgumentException',
      `Following fields in the service connection are not expected or missing: ${missing}.`,
    );
  }
  const { name, type, url, description, data, authorization } = body;
  return {
    name,
    type,
    url,
    description: description ?? '',
    data: data ?? {},
    authorization: {
      scheme: authorization.scheme,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [
          /^(serviceprincipalid|tenantid)$/i.test(key)
            ? key.toLowerCase()
            : key,
          value,
        ]),
      ),
    },
  };
}

function filter(
  store: PipelineStore,
  request: EmulatorRequest,
): ServiceConnection[] {
  const query = lowerCaseKeys(request.query);
  const names = query.get('endpointnames')?.toLowerCase().split(',');
  const ids = query.get('endpointids')?.toLowerCase().split(',');
  const type = query.get('type')?.toLowerCase();
  return [...store.connections.values()].filter(
    each =>
      (!names || names.includes(each.name.toLowerCase())) &&
      (!ids || ids.includes(each.id)) &&
      (!type || each.type.toLowerCase() === type),
  );
}

function showConnection(
  connection: ServiceConnection,
  repositories: GitRepositories,
  origin: string,
) {
  const { createdAt, authorization, ...rest } = connection;
  const { id, name } = showProject(repositories, origin);
  const federation = authorization.scheme === 'WorkloadIdentityFederation' && {
    workloadIdentityFederationIssuer: issuerOf(repositories),
    workloadIdentityFederationSubject: subjectOf(connection, repositories),
  };
  const parameters = Object.fromEntries(
    Object.entries(authorization.parameters).filter(
      ([key]) => !SECRETS.includes(key.toLowerCase()),
    ),
  );
  return {
    ...rest,
    creationDate: createdAt,
    authorization: {
      scheme: authorization.scheme,
      parameters: { ...parameters, ...federation },
    },
    isShared: false,
    isOutdated: false,
    isReady: true,
    owner: 'library',
    serviceEndpointProjectReferences: [
      {
        projectReference: { id, name },
        name: connection.name,
        description: connection.description,
      },
    ],
  };
}
