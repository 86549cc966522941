import { ArmError } from '../../arm/ArmError';
import { pageOf } from '../../arm/paging';
import { presentResource } from '../../arm/presentResource';
import { sameId } from '../../arm/resourceId';
import { ProviderCall, ProviderRoute } from '../ProviderRoute';
import { validationError } from './validationError';

const SERVICE =
  'resourceGroups/{group}/providers/Microsoft.ApiManagement/service/{service}';
/** Whether something belongs to a product is answered without content. */
const MEMBER = /\/products\/[^/]+\/(apis|groups)\/[^/]+$/i;
const TYPE = 'Microsoft.ApiManagement/service';

/** What clients ask of APIs and products beside reading and writing them. */
export const entityRoutes: ProviderRoute[] = [
  {
    // Unlike other providers', its HEAD answers 200, with the ETag.
    method: 'HEAD',
    path: `${SERVICE}/{rest+}`,
    answer: answerHead,
  },
  {
    method: 'GET',
    path: `${SERVICE}/apis/{api}/revisions`,
    action: `${TYPE}/apis/revisions/read`,
    answer: listRevisions,
  },
  {
    method: 'GET',
    path: `${SERVICE}/apis/{api}/products`,
    action: `${TYPE}/apis/products/read`,
    answer: listProducts,
  },
  {
    method: 'GET',
    path: `${SERVICE}/products/{product}/subscriptions`,
    action: `${TYPE}/products/subscriptions/read`,
    answer: call => page(call, subscriptionsOf(call)),
  },
  {
    method: 'DELETE',
    path: `${SERVICE}/products/{product}`,
    answer: deleteProduct,
  },
];

function answerHead({ request, caller, engine }: ProviderCall) {
  const found = engine.getResource({ id: request.path, caller });
  return found
    ? {
        status: MEMBER.test(request.path) ? 204 : 200,
        headers: { ETag: `"${found.etag}"` },
      }
    : { status: 404 };
}

function listRevisions(call: ProviderCall) {
  const { parameters, request, context } = call;
  const base = request.path.replace(/\/revisions$/i, '');
  requireThat(context.resources.get(base), 'Api', parameters.api);
  const revisions = context.resources
    .list({ type: `${TYPE}/apis`, scope: serviceOf(call) })
    .filter(
      each =>
        sameId(each.id, base) ||
        each.id.toLowerCase().startsWith(`${base.toLowerCase()};rev=`),
    )
    .map(({ id, properties, systemData }) => ({
      apiId: `/apis/${id.split('/').at(-1)}`,
      apiRevision: properties.apiRevision,
      createdDateTime: systemData?.createdAt,
      updatedDateTime: systemData?.lastModifiedAt,
      description: properties.apiRevisionDescription,
      isCurrent: properties.isCurrent,
      isOnline: true,
    }));
  return {
    status: 200,
    body: { ...pageOf(revisions, request), count: revisions.length },
  };
}

function listProducts(call: ProviderCall) {
  const { parameters, context } = call;
  const service = serviceOf(call);
  const products = context.resources
    .list({ type: `${TYPE}/products`, scope: service })
    .filter(({ id }) => context.resources.get(`${id}/apis/${parameters.api}`));
  return page(call, products);
}

function deleteProduct(call: ProviderCall) {
  const { parameters, request, caller, engine, context } = call;
  engine.authorize(caller, `${TYPE}/products/delete`, request.path);
  const subscriptions = subscriptionsOf(call);
  const isWanted =
    request.query.get('deleteSubscriptions')?.toLowerCase() === 'true';
  if (subscriptions.length > 0 && !isWanted) {
    throw validationError(
      'productId',
      `Product '${parameters.product}' has subscriptions. Delete them first, or with deleteSubscriptions=true.`,
    );
  }
  const isThere = context.resources.get(request.path) !== undefined;
  engine.deleteResource({ id: request.path, caller });
  subscriptions.forEach(({ id }) => context.resources.delete(id));
  return { status: isThere ? 200 : 204 };
}

function subscriptionsOf(call: ProviderCall) {
  const service = serviceOf(call);
  const product = `${service}/products/${call.parameters.product}`;
  return call.context.resources
    .list({ type: `${TYPE}/subscriptions`, scope: service })
    .filter(({ properties }) => sameId(String(properties.scope), product));
}

function serviceOf({ request }: ProviderCall): string {
  return request.path.split('/').slice(0, 9).join('/');
}

function page(
  { request }: ProviderCall,
  resources: Parameters<typeof presentResource>[0][],
) {
  return {
    status: 200,
    body: {
      ...pageOf(resources.map(presentResource), request),
      count: resources.length,
    },
  };
}

function requireThat(found: unknown, kind: string, name: string): void {
  if (!found) {
    throw new ArmError(404, 'ResourceNotFound', `${kind} not found: ${name}.`);
  }
}
