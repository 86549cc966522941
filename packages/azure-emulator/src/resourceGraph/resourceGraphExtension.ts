import { z } from 'zod';
import { ArmEngine, ArmExtension } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest } from '../http/Surface';
import { jsonValue, KqlError, runQuery, Table } from '../kql';
import { facetRequest, readFacet } from './graphFacets';
import { checkGraphLimits } from './graphLimits';
import { readGraphTable } from './graphTables';
import { QueryQuota } from './QueryQuota';

const path = /^\/providers\/microsoft\.resourcegraph\/resources$/i;
const action = 'Microsoft.ResourceGraph/resources/read';
const mostRows = 1_000;
const supportMessage =
  'Please provide below info when asking for support: the query and the correlation id.';

const queryBody = z.object({
  query: z.string().min(1),
  subscriptions: z.array(z.string()).nullish(),
  managementGroups: z.array(z.string()).nullish(),
  facets: z.array(facetRequest).max(10).nullish(),
  options: z
    .object({
      $top: z.number().int().min(1).max(mostRows).nullish(),
      $skip: z.number().int().min(0).nullish(),
      $skipToken: z.string().nullish(),
      resultFormat: z.enum(['objectArray', 'table']).nullish(),
    })
    .loose()
    .nullish(),
});

/** Azure Resource Graph: one query over the resources of many subscriptions. */
export function createResourceGraphExtension(
  context: EmulatorContext,
  engine: ArmEngine,
  tenantId: string,
): ArmExtension {
  const quota = new QueryQuota(context);
  return {
    name: 'resourceGraph',
    matches: (method, requestPath) =>
      method === 'POST' && path.test(requestPath),
    operation: () => action,
    async handle(request, caller) {
      const body = readBody(request);
      const subscriptions = readableSubscriptions(
        context,
        engine,
        caller,
        askedSubscriptions(context, body, tenantId),
      );
      const headers = quota.take(caller.objectId);
      const table = answer(body.query, context, subscriptions, tenantId);
      const now = new Date(context.clock.now());
      const facets = (body.facets ?? []).map(each =>
        readFacet(each, table, now),
      );
      return { status: 200, headers, body: { ...page(table, body), facets } };
    },
  };
}

function readBody(request: EmulatorRequest): z.infer<typeof queryBody> {
  let body: unknown;
  try {
    body = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw badRequest('InvalidRequestFormat', 'The body is not JSON');
  }
  const parsed = queryBody.safeParse(body);
  if (!parsed.success) {
    throw badRequest('InvalidRequestFormat', z.prettifyError(parsed.error));
  }
  return parsed.data;
}

/** The management group of the whole tenant holds every subscription; others are not known. */
function askedSubscriptions(
  context: EmulatorContext,
  { subscriptions, managementGroups }: z.infer<typeof queryBody>,
  tenantId: string,
): string[] | undefined {
  if (!managementGroups) {
    return subscriptions ?? undefined;
  }
  if (subscriptions) {
    throw badRequest(
      'InvalidScope',
      'A request names subscriptions or managementGroups, not both',
    );
  }
  const unknown = managementGroups.find(
    name => name.toLowerCase() !== tenantId.toLowerCase(),
  );
  if (unknown !== undefined) {
    throw new ArmError(
      403,
      'AuthorizationFailed',
      `The management group '${unknown}' can't be read`,
    );
  }
  return [
    ...context.collection<{ subscriptionId: string }>('subscriptions').values(),
  ].map(({ subscriptionId }) => subscriptionId);
}

/** Subscriptions asked for that the caller may read; all readable ones where none is named. */
function readableSubscriptions(
  context: EmulatorContext,
  engine: ArmEngine,
  caller: Caller,
  asked: string[] | undefined,
): string[] {
  const known = [
    ...context.collection<{ subscriptionId: string }>('subscriptions').values(),
  ].map(({ subscriptionId }) => subscriptionId);
  const wanted = asked?.map(id => id.toLowerCase()) ?? known;
  const readable = known.filter(
    id =>
      wanted.includes(id.toLowerCase()) &&
      engine.isAllowed(caller, action, `/subscriptions/${id}`),
  );
  if (readable.length === 0) {
    throw new ArmError(
      403,
      'AccessDenied',
      'Access is denied to the requested subscriptions',
    );
  }
  return readable;
}

function answer(
  query: string,
  context: EmulatorContext,
  subscriptions: string[],
  tenantId: string,
): Table {
  try {
    return runQuery(query, {
      now: new Date(context.clock.now()),
      table: name =>
        readGraphTable(name, {
          context,
          subscriptionIds: subscriptions,
          tenantId,
        }),
      check: checkGraphLimits,
    });
  } catch (error) {
    if (error instanceof KqlError) {
      const code = error.code.startsWith('SYN') ? 'ParserFailure' : error.code;
      throw invalidQuery(code, error.message);
    }
    throw error;
  }
}

/** One page, with a token for the next; a token says where it begins. */
function page(table: Table, { options }: z.infer<typeof queryBody>) {
  const start =
    readSkipToken(options?.$skipToken ?? undefined) ?? options?.$skip ?? 0;
  const size = options?.$top ?? mostRows;
  const rows = table.rows.slice(start, start + size);
  const next = start + rows.length;
  const hasMore = next < table.rows.length;
  return {
    totalRecords: table.rows.length,
    count: rows.length,
    data:
      options?.resultFormat === 'table'
        ? {
            columns: table.columns.map(({ name, type }) => ({
              name,
              type: graphType(type),
            })),
            rows: rows.map(row =>
              table.columns.map(({ name }) => jsonValue(row[name])),
            ),
          }
        : rows.map(row =>
            Object.fromEntries(
              table.columns.map(({ name }) => [name, jsonValue(row[name])]),
            ),
          ),
    resultTruncated: 'false',
    ...(hasMore && { $skipToken: makeSkipToken(next, size) }),
  };
}

function makeSkipToken(next: number, size: number): string {
  return Buffer.from(JSON.stringify({ next, size })).toString('base64url');
}

const skipToken = z.object({ next: z.number().int().min(0) });

function readSkipToken(token: string | undefined): number | undefined {
  if (!token) {
    return undefined;
  }
  try {
    const read: unknown = JSON.parse(
      Buffer.from(token, 'base64url').toString(),
    );
    return skipToken.parse(read).next;
  } catch {
    throw badRequest('InvalidSkipToken', 'The skip token is invalid');
  }
}

function graphType(type: string): string {
  const names: Record<string, string> = {
    long: 'integer',
    real: 'number',
    bool: 'boolean',
    dynamic: 'object',
  };
  return names[type] ?? type;
}

function invalidQuery(code: string, message: string): ArmError {
  return new ArmError(400, 'BadRequest', supportMessage, {
    details: [
      {
        code: 'InvalidQuery',
        message:
          'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
      },
      { code, message },
    ],
  });
}

function badRequest(code: string, message: string): ArmError {
  return new ArmError(400, 'BadRequest', supportMessage, {
    details: [{ code, message }],
  });
}
