import { ArmResource } from '../../arm/ResourceStore';
import { parseResourcePath, sameId } from '../../arm/resourceId';
import { EmulatorContext } from '../../EmulatorContext';
import { siblingsOf } from '../parentOf';
import { flag, list, oneOf, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors } from './apiManagementErrors';
import { describedApi, readDocument, writeOperations } from './importApi';
import { requireFields, validationError } from './validationError';

const REVISION = /;rev=(\d+)$/;
const kind = oneOf('http', 'soap', 'websocket', 'graphql', 'odata', 'grpc');

/** APIs of a service: no two share a path, but versions and revisions of one. */
export const apis = shapedType({
  type: 'Microsoft.ApiManagement/service/apis',
  hasProvisioningState: false,
  isTaggable: false,
  errors: entityErrors,
  name: {
    pattern: /^[^*#&+:<>?]{1,256}$/,
    says: 'up to 256 characters without *#&+:<>?',
  },
  shape: {
    properties: {
      apiRevision: text({ least: 1, most: 100 }),
      apiRevisionDescription: text({ most: 256 }),
      apiType: kind,
      apiVersion: text({ most: 100 }),
      apiVersionDescription: text({ most: 256 }),
      displayName: text({ least: 1, most: 300 }),
      path: text({ most: 400, pattern: /^([^/][\w\-.~/{}]*)?$/ }),
      protocols: list(oneOf('http', 'https', 'ws', 'wss')),
      serviceUrl: text({ most: 2000 }),
      subscriptionRequired: flag,
      type: kind,
    },
  },
  defaults: {
    properties: {
      path: '',
      protocols: ['https'],
      subscriptionRequired: true,
      subscriptionKeyParameterNames: {
        header: 'Ocp-Apim-Subscription-Key',
        query: 'subscription-key',
      },
      type: 'http',
    },
  },
  validate({ resource }, context) {
    const { properties } = resource;
    if (!readDocument(properties) && !properties.sourceApiId) {
      requireFields(properties, 'displayName');
    }
    requireOwnPath(resource, context);
  },
  requireReferences({ resource }, context) {
    const service = parseResourcePath(resource.id)?.parentId ?? '';
    const { apiVersionSetId } = resource.properties as {
      apiVersionSetId?: string;
    };
    const id = apiVersionSetId?.startsWith('/subscriptions/')
      ? apiVersionSetId
      : `${service}${apiVersionSetId}`;
    if (apiVersionSetId && !context.resources.get(id)) {
      throw validationError(
        'apiVersionSetId',
        `The API version set '${apiVersionSetId}' does not exist.`,
      );
    }
    const base = resource.id.replace(REVISION, '');
    if (!sameId(base, resource.id) && !context.resources.get(base)) {
      throw validationError(
        'apiId',
        `The API of the revision '${resource.name}' does not exist.`,
      );
    }
  },
  readOnly({ resource, existing }, context) {
    const { properties, name } = resource;
    const document = readDocument(properties);
    const revision = REVISION.exec(name)?.[1];
    return {
      ...sourceOf(resource, context),
      ...given(properties, ...Object.keys(properties)),
      ...(document && {
        ...describedApi(document),
        ...given(properties, 'displayName', 'description', 'serviceUrl'),
      }),
      apiRevision: revision ?? properties.apiRevision ?? '1',
      isCurrent: existing?.properties.isCurrent ?? revision === undefined,
    };
  },
  written: finishImport,
});

/** An import leaves operations behind, and not its document. */
function finishImport(api: ArmResource, context: EmulatorContext): void {
  const document = readDocument(api.properties);
  const { value, format, sourceApiId, ...properties } = api.properties;
  context.resources.put({ ...api, properties });
  if (document) {
    writeOperations(api, document, context);
  }
}

function requireOwnPath(resource: ArmResource, context: EmulatorContext): void {
  const { name, properties } = resource;
  const path = String(properties.path ?? '').toLowerCase();
  const twin = siblingsOf(resource, context).find(
    each =>
      String(each.properties.path).toLowerCase() === path &&
      baseName(each.name) !== baseName(name) &&
      (!properties.apiVersionSetId ||
        each.properties.apiVersionSetId !== properties.apiVersionSetId ||
        each.properties.apiVersion === properties.apiVersion),
  );
  if (twin) {
    throw validationError(
      'path',
      `Cannot create API '${name}' with the same Path '${properties.path ?? ''}' as API '${twin.name}'.`,
    );
  }
}

/** A clone or revision begins as the API that it is made of. */
function sourceOf(
  { id, properties }: ArmResource,
  context: EmulatorContext,
): Record<string, unknown> {
  const sourceId = properties.sourceApiId as string | undefined;
  const service = id.split('/').slice(0, 9).join('/');
  const source =
    sourceId &&
    context.resources.get(
      sourceId.startsWith('/subscriptions/')
        ? sourceId
        : `${service}${sourceId}`,
    );
  return source ? { ...source.properties } : {};
}

function given(
  properties: Record<string, unknown>,
  ...names: string[]
): Record<string, unknown> {
  return Object.fromEntries(
    names
      .filter(name => properties[name] !== undefined)
      .map(name => [name, properties[name]]),
  );
}

function baseName(name: string): string {
  return name.replace(REVISION, '').toLowerCase();
}
