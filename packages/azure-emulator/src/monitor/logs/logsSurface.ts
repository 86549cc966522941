import { z } from 'zod';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorRequest, Surface } from '../../http/Surface';
import {
  jsonText,
  KqlError,
  KqlType,
  KqlValue,
  parseIsoDuration,
  runQuery,
  Table,
} from '../../kql';
import { SurfaceDependencies } from '../../SurfaceDependencies';
import { readGatewayLogs } from './gatewayLogs';

const path = /^\/_logs\/v1\/workspaces\/([^/]+)\/query$/i;
const action = 'Microsoft.OperationalInsights/workspaces/query/read';
/** Where neither the request nor the query bounds the time. */
const dayMs = 86_400_000;

const queryBody = z.object({
  query: z.string(),
  timespan: z.string().nullish(),
});

/** Log Analytics' query interface, by a workspace's customer id. */
export function createLogsSurface(
  context: EmulatorContext,
  { engine, tokens }: SurfaceDependencies,
): Surface {
  function workspaceOf(request: EmulatorRequest): ArmResource | undefined {
    const customerId = path.exec(request.path)?.[1].toLowerCase();
    return context.resources
      .list({ type: 'Microsoft.OperationalInsights/workspaces' })
      .find(
        ({ properties }) =>
          String(properties.customerId).toLowerCase() === customerId,
      );
  }

  return {
    name: 'logs',
    matches: request => request.path.toLowerCase().startsWith('/_logs/'),
    describe: request => ({
      operation: action,
      resourceId: workspaceOf(request)?.id,
    }),
    async handle(request) {
      const caller = await tokens.authenticate(request, [
        'https://api.loganalytics.io',
      ]);
      const workspace = workspaceOf(request);
      if (!workspace) {
        throw new ArmError(
          404,
          'PathNotFoundError',
          'The requested path does not exist',
        );
      }
      if (!engine.isAllowed(caller, action, workspace.id)) {
        throw new ArmError(
          403,
          'InsufficientAccessError',
          'The provided credentials have insufficient access to perform the requested operation',
        );
      }
      const { query, timespan } = readBody(request);
      const nowMs = context.clock.now();
      const span = readTimespan(timespan ?? undefined, nowMs);
      const table = answerQuery(query, nowMs, since =>
        readGatewayLogs(
          context,
          workspace,
          Math.max(span.fromMs, since?.getTime() ?? 0),
          span.toMs,
        ),
      );
      return { status: 200, body: { tables: [wireTable(table)] } };
    },
  };
}

function answerQuery(
  query: string,
  nowMs: number,
  gatewayLogs: (since: Date | undefined) => Table,
): Table {
  try {
    return runQuery(query, {
      now: new Date(nowMs),
      table: (name, since) =>
        name === 'ApiManagementGatewayLogs' ? gatewayLogs(since) : undefined,
    });
  } catch (error) {
    if (error instanceof KqlError) {
      throw new ArmError(
        400,
        'BadArgumentError',
        'The request had some invalid properties',
        {
          details: [{ code: error.code, message: error.message }],
        },
      );
    }
    throw error;
  }
}

function readBody(request: EmulatorRequest): z.infer<typeof queryBody> {
  try {
    return queryBody.parse(JSON.parse(request.body.toString('utf8')));
  } catch {
    throw new ArmError(
      400,
      'BadArgumentError',
      'The request had some invalid properties: query is missing',
    );
  }
}

function readTimespan(text: string | undefined, nowMs: number) {
  if (!text) {
    return { fromMs: nowMs - dayMs, toMs: nowMs };
  }
  const [first, second] = text.split('/');
  const firstLength = parseIsoDuration(first);
  const secondLength = parseIsoDuration(second ?? '');
  if (firstLength !== undefined) {
    const toMs = second ? Date.parse(second) : nowMs;
    return { fromMs: toMs - firstLength, toMs };
  }
  const fromMs = Date.parse(first);
  const toMs =
    secondLength === undefined
      ? Date.parse(second ?? '')
      : fromMs + secondLength;
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) {
    throw new ArmError(
      400,
      'BadArgumentError',
      `The timespan '${text}' is invalid`,
    );
  }
  return { fromMs, toMs };
}

/** Columns with their types, rows as arrays; dynamic values are text with JSON in it. */
function wireTable({ columns, rows }: Table) {
  return {
    name: 'PrimaryResult',
    columns,
    rows: rows.map(row =>
      columns.map(({ name, type }) => wireValue(row[name], type)),
    ),
  };
}

function wireValue(value: KqlValue, type: KqlType): unknown {
  if (value === undefined) {
    return type === 'string' ? '' : null;
  }
  return type === 'dynamic' ? jsonText(value) : value;
}
