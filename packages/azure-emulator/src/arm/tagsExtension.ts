import { randomUUID } from 'node:crypto';
import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest } from '../http/Surface';
import { readJsonBody } from '../providers/readJsonBody';
import { ArmEngine, ArmExtension } from './ArmEngine';
import { ArmError } from './ArmError';
import { recordChange } from './recordChange';
import { requestFacts } from './RequestFacts';
import { requireTags } from './requireTags';
import { SubscriptionRecord } from './subscriptionRoutes';

const PATH = /^(\/.+)\/providers\/microsoft\.resources\/tags\/default$/i;
const TYPE = 'Microsoft.Resources/tags';

type Tags = Record<string, string>;

/** Something that bears tags: a subscription, a group or a resource. */
interface Tagged {
  tags: Tags;
  write(tags: Tags): void;
}

/** The tags of any scope as a resource of their own: read, replaced, merged, taken away. */
export function createTagsExtension(
  context: EmulatorContext,
  engine: ArmEngine,
): ArmExtension {
  function find(scope: string): Tagged {
    const resource = context.resources.get(scope);
    if (resource) {
      return {
        tags: resource.tags ?? {},
        write: tags =>
          context.resources.put({ ...resource, tags, etag: randomUUID() }),
      };
    }
    const subscriptions =
      context.collection<SubscriptionRecord>('subscriptions');
    const subscriptionId = /^\/subscriptions\/([^/]+)$/i.exec(scope)?.[1] ?? '';
    const record = subscriptions.get(subscriptionId.toLowerCase());
    if (!record) {
      throw new ArmError(
        404,
        'ResourceNotFound',
        `The resource '${scope}' could not be found.`,
      );
    }
    return {
      tags: record.tags ?? {},
      write: tags =>
        subscriptions.put(record.subscriptionId, { ...record, tags }),
    };
  }

  return {
    name: 'tags',
    matches: (_, path) => PATH.test(path),
    operation: method => `${TYPE}/${verbOf(method)}`,
    async handle(request, caller) {
      const scope = PATH.exec(request.path)?.[1] ?? '';
      const operationName = `${TYPE}/${verbOf(request.method)}`;
      engine.authorize(caller, operationName, scope);
      const found = find(scope);
      const tags = changedTags(request, found.tags);
      if (tags) {
        requireTags(tags, scope);
        recordChange(
          {
            caller,
            operationName,
            resourceId: request.path,
            http: requestFacts(request),
            correlationId: randomUUID(),
          },
          context,
          () => {
            found.write(tags);
            return {};
          },
          () => 200,
        );
      }
      return request.method === 'DELETE'
        ? { status: 200 }
        : { status: 200, body: present(request.path, tags ?? found.tags) };
    },
  };
}

/** What a request makes of the tags; undefined where it only reads. */
function changedTags(request: EmulatorRequest, before: Tags): Tags | undefined {
  switch (request.method) {
    case 'GET':
      return undefined;
    case 'DELETE':
      return {};
    case 'PUT':
      return readTags(request);
    case 'PATCH':
      return patchedTags(request, before);
    default:
      throw new ArmError(
        405,
        'HttpMethodNotAllowed',
        `The method '${request.method}' is not allowed.`,
      );
  }
}

function patchedTags(request: EmulatorRequest, before: Tags): Tags {
  const given = readTags(request);
  const operation = String(readJsonBody(request).operation).toLowerCase();
  switch (operation) {
    case 'merge':
      return { ...before, ...given };
    case 'replace':
      return given;
    case 'delete':
      return Object.fromEntries(
        Object.entries(before).filter(([name, value]) => given[name] !== value),
      );
    default:
      throw new ArmError(
        400,
        'InvalidTagsOperation',
        "The 'operation' of a tags patch must be 'Merge', 'Replace' or 'Delete'.",
      );
  }
}

function readTags(request: EmulatorRequest): Tags {
  const { properties } = readJsonBody(request);
  const { tags } = (properties ?? {}) as { tags?: unknown };
  if (!tags || typeof tags !== 'object' || Array.isArray(tags)) {
    throw new ArmError(
      400,
      'InvalidRequestContent',
      "The request content must have 'properties.tags', an object of texts.",
    );
  }
  return tags as Tags;
}

function verbOf(method: string): string {
  return { GET: 'read', DELETE: 'delete' }[method] ?? 'write';
}

function present(id: string, tags: Tags) {
  return { id, name: 'default', type: TYPE, properties: { tags } };
}
