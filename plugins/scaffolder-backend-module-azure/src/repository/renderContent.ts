import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject, JsonValue } from '@backstage/types';

export interface RenderContentOptions {
  /** Folder or address, relative to the template. */
  contentPath: string;
  /** Folder that gets the files; its parent must be there. */
  outputPath: string;
  values: Record<string, unknown>;
}

type RenderContext = Pick<
  ActionContext<JsonObject>,
  | 'logger'
  | 'task'
  | 'templateInfo'
  | 'createTemporaryDirectory'
  | 'checkpoint'
  | 'getInitiatorCredentials'
>;

/**
 * Renders a template's files as `fetch:template` does, so that templates are
 * written the way Backstage documents. Returns how many files there are.
 */
export async function renderContent(
  ctx: RenderContext,
  options: { reader: UrlReaderService; integrations: ScmIntegrations },
  { contentPath, outputPath, values }: RenderContentOptions,
): Promise<number> {
  const { reader, integrations } = options;
  await createFetchTemplateAction({ reader, integrations }).handler({
    task: ctx.task,
    templateInfo: ctx.templateInfo,
    createTemporaryDirectory: ctx.createTemporaryDirectory,
    checkpoint: ctx.checkpoint,
    getInitiatorCredentials: ctx.getInitiatorCredentials,
    logger: withoutChatter(ctx.logger),
    output: () => {},
    workspacePath: dirname(outputPath),
    input: {
      url: contentPath,
      targetPath: basename(outputPath),
      values: withoutUndefined(values),
      replace: true,
    },
  });
  const entries = await readdir(outputPath, {
    recursive: true,
    withFileTypes: true,
  });
  return entries.filter(entry => entry.isFile()).length;
}

/** The stock action writes a line per file, which buries what matters. */
function withoutChatter(logger: LoggerService): LoggerService {
  return {
    error: (message, meta) => logger.error(`${message}`, toMeta(meta)),
    warn: (message, meta) => logger.warn(`${message}`, toMeta(meta)),
    info: () => {},
    debug: () => {},
    child: () => withoutChatter(logger),
  };
}

function toMeta(meta: Error | JsonObject | undefined): JsonObject | undefined {
  return meta instanceof Error ? { error: meta.message } : meta;
}

function withoutUndefined(values: Record<string, unknown>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, JsonValue] => entry[1] !== undefined,
    ),
  );
}
