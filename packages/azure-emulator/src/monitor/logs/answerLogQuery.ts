import { z } from 'zod';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import {
  jsonText,
  KqlError,
  KqlType,
  KqlValue,
  runQuery,
  Table,
} from '../../kql';
import { readTimespan } from '../readTimespan';
import { LogSpan } from './LogTable';
import { logTables } from './logTables';

/** Where neither the request nor the query bounds the time. */
const dayMs = 86_400_000;
/** Log Analytics sends no more rows than this, and says so. */
const mostRows = 500_000;

const queryBody = z.object({
  query: z.string(),
  timespan: z.string().nullish(),
});

export interface LogQuestion {
  workspaces: ArmResource[];
  /** Rows of this resource and those below it alone; undefined: all rows. */
  resourceId?: string;
  /** The request's body, not checked yet. */
  body: unknown;
  /** The `Prefer` header. */
  prefer: string;
}

/** Answers one query as Log Analytics' REST API does, its refusals included. */
export function answerLogQuery(
  context: EmulatorContext,
  question: LogQuestion,
): EmulatorResponse {
  const parsed = queryBody.safeParse(question.body);
  if (!parsed.success) {
    throw badArgument('query is missing');
  }
  const nowMs = context.clock.now();
  const { query, timespan } = parsed.data;
  const span = timespan
    ? readTimespan(timespan, nowMs)
    : { fromMs: nowMs - dayMs, toMs: nowMs };
  if (!span) {
    throw badArgument(`the timespan '${timespan}' is invalid`);
  }
  try {
    const table = runQuery(query, {
      now: new Date(nowMs),
      table: (name, since) => readTable(context, name, since, question, span),
    });
    return { status: 200, body: present(table, question.prefer) };
  } catch (error) {
    if (error instanceof KqlError) {
      return refusal(error);
    }
    throw error;
  }
}

export function badArgument(reason: string): ArmError {
  return new ArmError(
    400,
    'BadArgumentError',
    `The request had some invalid properties: ${reason}`,
  );
}

function readTable(
  context: EmulatorContext,
  name: string,
  since: Date | undefined,
  { workspaces, resourceId }: LogQuestion,
  span: LogSpan,
): Table | undefined {
  const table = logTables.find(each => each.name === name);
  if (!table) {
    return undefined;
  }
  const wanted = {
    fromMs: Math.max(span.fromMs, since?.getTime() ?? -Infinity),
    toMs: span.toMs,
  };
  const scope = resourceId?.toLowerCase();
  const rows = workspaces
    .flatMap(workspace => table.rows(context, workspace, wanted))
    .filter(({ _ResourceId: id }) =>
      scope === undefined
        ? true
        : id === scope || String(id).startsWith(`${scope}/`),
    );
  return { columns: table.columns, rows };
}

/** Kusto's own code stands innermost. */
function refusal({ code, message }: KqlError): EmulatorResponse {
  const isSyntax = code.startsWith('SYN');
  const isLimit = code.startsWith('E_');
  const inner = isSyntax
    ? ['SyntaxError', 'A recognition error occurred in the query.']
    : ['SemanticError', 'A semantic error occurred.'];
  const [outerCode, outerMessage] = isLimit
    ? [
        'EngineError',
        'Something went wrong processing your query on the server.',
      ]
    : inner;
  return {
    status: 400,
    body: {
      error: {
        message: 'The request had some invalid properties',
        code: 'BadArgumentError',
        innererror: {
          code: outerCode,
          message: outerMessage,
          innererror: { code, message },
        },
      },
    },
  };
}

/** Columns with their types, rows as arrays; dynamic values are text with JSON in it. */
function present({ columns, rows }: Table, prefer: string) {
  const sent = rows.slice(0, mostRows);
  const isCut = sent.length < rows.length;
  return {
    tables: [
      {
        name: 'PrimaryResult',
        columns,
        rows: sent.map(row =>
          columns.map(({ name, type }) => wireValue(row[name], type)),
        ),
      },
    ],
    ...(isCut && {
      error: {
        code: 'PartialError',
        message: 'There were some errors when processing your query.',
        details: [
          {
            code: 'EngineError',
            message: `Query result set has exceeded the internal record count limit ${mostRows} (E_QUERY_RESULT_SET_TOO_LARGE).`,
          },
        ],
      },
    }),
    ...(prefer.includes('include-statistics=true') && {
      statistics: {
        query: {
          datasetStatistics: [
            { tableRowCount: sent.length, tableSize: jsonSize(sent) },
          ],
        },
      },
    }),
  };
}

function jsonSize(rows: Table['rows']): number {
  return rows.reduce((sum, row) => sum + jsonText(row).length, 0);
}

function wireValue(value: KqlValue, type: KqlType): unknown {
  if (value === undefined) {
    return type === 'string' ? '' : null;
  }
  return type === 'dynamic' ? jsonText(value) : value;
}
