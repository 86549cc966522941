import { ArmEngine } from '../arm/ArmEngine';
import { ArmError } from '../arm/ArmError';
import { Caller } from '../arm/Caller';
import { isWithin, parseResourcePath } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';
import { ErrorDetail, toErrorDetail } from './ErrorDetail';

const maximumTries = 5;
const retrySeconds = 30;

/** A resource to be deleted; higher `depth` goes first. */
interface Deletable {
  id: string;
  depth: number;
}

interface DeleteOptions {
  context: EmulatorContext;
  engine: ArmEngine;
  caller: Caller;
  resources: Deletable[];
}

function isGroup({ id }: Deletable): boolean {
  return parseResourcePath(id)?.namespace === undefined;
}

/** Those that nothing else still to be deleted depends on or lies in; groups after all else. */
function nextWave(remaining: Deletable[]): Deletable[] {
  const others = remaining.filter(each => !isGroup(each));
  const candidates = others.length > 0 ? others : remaining;
  const free = candidates.filter(
    each =>
      !candidates.some(
        other => other.id !== each.id && isWithin(other.id, each.id),
      ),
  );
  const depth = Math.max(...free.map(each => each.depth));
  return free.filter(each => each.depth === depth);
}

/**
 * Deletes resources in reverse order of creation, those of one depth at once. Resolves with the
 * ones that could not be deleted. May be begun again at any time.
 */
export async function deleteInOrder(
  options: DeleteOptions,
): Promise<Array<{ id: string; error: ErrorDetail }>> {
  const failed: Array<{ id: string; error: ErrorDetail }> = [];
  let remaining = options.resources;
  while (remaining.length > 0) {
    const wave = nextWave(remaining);
    const outcomes = await Promise.all(
      wave.map(async ({ id }) => ({ id, error: await deleteOne(id, options) })),
    );
    for (const { id, error } of outcomes) {
      if (error) failed.push({ id, error });
    }
    remaining = remaining.filter(each => !wave.includes(each));
  }
  return failed;
}

async function deleteOne(
  id: string,
  { context, engine, caller }: DeleteOptions,
): Promise<ErrorDetail | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { operation } = engine.deleteResource({ id, caller });
      if (!operation) return undefined;
      const ended = await new Promise<ErrorDetail | undefined>(resolve =>
        engine.operations.onEnd(operation.id, ({ status, error }) =>
          resolve(
            status === 'Succeeded'
              ? undefined
              : {
                  code: error?.code ?? 'ResourceDeletionFailed',
                  message: error?.message ?? `'${id}' was not deleted.`,
                },
          ),
        ),
      );
      return ended;
    } catch (error) {
      const isPassing =
        error instanceof ArmError &&
        (error.status === 409 || error.status >= 429);
      if (!isPassing || tries >= maximumTries) return toErrorDetail(error, id);
      const waitMs = (retrySeconds * 1000) / context.speed;
      await new Promise<void>(resolve => {
        context.clock.schedule(waitMs, resolve);
      });
    }
  }
}
