import { randomUUID } from 'node:crypto';
import { ArmError } from '../arm/ArmError';
import { Json } from '../template/Json';
import {
  JsonSyntaxError,
  parseTemplateJson,
} from '../template/parseTemplateJson';

const timeoutMs = 30_000;
/** Azure's limit on a template, in bytes. */
const maximumBytes = 4 * 1024 * 1024;

/** Asks for what a link names, where that has not been fetched yet. */
class MissingContentError extends Error {
  constructor(readonly uri: string) {
    super(`The content of '${uri}' has not been fetched.`);
    this.name = 'MissingContentError';
  }
}

function refuse(uri: string, reason: string): ArmError {
  return new ArmError(
    400,
    'InvalidContentLink',
    `Unable to download deployment content from '${uri}'. The tracking Id is '${randomUUID()}'. ${reason} Please see https://aka.ms/arm-deploy for usage details.`,
  );
}

async function download(uri: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(uri, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    throw refuse(uri, `It can't be reached: ${(cause as Error).message}.`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw refuse(uri, `It answers ${response.status}.`);
  }
  const content = Buffer.from(await response.arrayBuffer());
  if (content.length > maximumBytes) {
    throw refuse(uri, `It has ${content.length} bytes; the limit is 4 MB.`);
  }
  return content.toString('utf8');
}

/** Linked templates and parameters as one request sees them: each link is fetched once. */
export class LinkedContents {
  readonly #known = new Map<string, Json>();

  /** What a link names; inside `complete` it is fetched where it must be. */
  get(uri: string): Json {
    const known = this.#known.get(uri);
    if (known === undefined) throw new MissingContentError(uri);
    return known;
  }

  /** Runs what reads links; each time one has not been fetched yet, fetches it and begins again. */
  async complete<T>(run: () => T): Promise<T> {
    for (;;) {
      try {
        return run();
      } catch (error) {
        if (!(error instanceof MissingContentError)) throw error;
        await this.#fetch(error.uri);
      }
    }
  }

  async #fetch(uri: string): Promise<void> {
    if (!/^https?:\/\//i.test(uri)) {
      throw refuse(uri, 'A link begins with http:// or https://.');
    }
    const text = await download(uri);
    try {
      this.#known.set(uri, parseTemplateJson(text));
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      throw refuse(uri, error.message);
    }
  }
}
