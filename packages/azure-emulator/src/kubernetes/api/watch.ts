import { ServerResponse } from 'node:http';
import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';
import { groupVersion, resourceKey } from '../apiResources';
import { ClusterStore, StoreEvent } from '../ClusterStore';
import { KubernetesError } from '../KubernetesError';
import { KubernetesObject } from '../KubernetesObject';
import { ApiRoute } from './route';
import { toTable, wantsTable } from './tables';

/** How often a watch that asked for bookmarks gets one. */
const BOOKMARK_EVERY_MS = 30_000;

/** Streams changes, one JSON object a line, until the client goes or its time is over. */
export function streamWatch(
  store: ClusterStore,
  route: ApiRoute,
  request: EmulatorRequest,
  isWanted: (object: KubernetesObject) => boolean,
): EmulatorResponse {
  const { resource, namespace } = route;
  const key = resourceKey(resource);
  const { query } = request;
  const wantsBookmarks = query.get('allowWatchBookmarks') === 'true';
  const from = Number(query.get('resourceVersion') ?? 0);
  const isFresh = !from || query.get('sendInitialEvents') === 'true';
  const missed = isFresh ? [] : store.since(from);

  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache',
    },
    stream(response) {
      response.flushHeaders();
      const send = (type: string, object: unknown) => {
        // Between its end and its close a response takes no more.
        if (!response.writableEnded && !response.destroyed) {
          response.write(`${JSON.stringify({ type, object })}\n`);
        }
      };
      if (!missed) {
        send(
          'ERROR',
          new KubernetesError(
            410,
            'Expired',
            `too old resource version: ${from} (${store.version})`,
          ).toBody(),
        );
        response.end();
        return;
      }
      const shown = new Set<string>();
      const show = (type: string, object: KubernetesObject) =>
        send(
          type,
          wantsTable(request)
            ? toTable(key, [object], object.metadata.resourceVersion)
            : object,
        );
      const sendEvent = (event: StoreEvent) => {
        const { metadata } = event.object;
        if (
          event.resource !== key ||
          (namespace && metadata.namespace !== namespace)
        ) {
          return;
        }
        const type = typeFor(event, shown, isWanted(event.object), isFresh);
        if (type) {
          show(type, event.object);
        }
      };
      const bookmark = (annotations?: Record<string, string>) =>
        send('BOOKMARK', {
          kind: resource.kind,
          apiVersion: groupVersion(resource),
          metadata: { resourceVersion: String(store.version), annotations },
        });
      if (isFresh) {
        for (const object of store.list(key, namespace).filter(isWanted)) {
          shown.add(object.metadata.uid!);
          show('ADDED', object);
        }
        if (query.get('sendInitialEvents') === 'true') {
          bookmark({ 'k8s.io/initial-events-end': 'true' });
        }
      }
      missed.forEach(sendEvent);
      const stop = store.onChange(sendEvent);
      closeInTime(
        response,
        Number(query.get('timeoutSeconds') ?? 0),
        stop,
        wantsBookmarks ? bookmark : undefined,
      );
    },
  };
}

/**
 * The event's type as a watch with a selector sees it: what no longer matches is deleted, what
 * begins to match is added. A watch that starts at a version does not know what the client has.
 */
function typeFor(
  event: StoreEvent,
  shown: Set<string>,
  isWanted: boolean,
  isFresh: boolean,
): StoreEvent['type'] | undefined {
  const uid = event.object.metadata.uid!;
  const wasShown = shown.has(uid);
  if (event.type === 'DELETED' || !isWanted) {
    shown.delete(uid);
    const isKnown = wasShown || (!isFresh && isWanted);
    return isKnown ? 'DELETED' : undefined;
  }
  shown.add(uid);
  return isFresh && !wasShown ? 'ADDED' : event.type;
}

function closeInTime(
  response: ServerResponse,
  timeoutSeconds: number,
  stop: () => void,
  bookmark: (() => void) | undefined,
): void {
  const timers: NodeJS.Timeout[] = [];
  if (timeoutSeconds > 0) {
    const end = () => {
      stop();
      response.end();
    };
    timers.push(setTimeout(end, timeoutSeconds * 1000));
  }
  if (bookmark) {
    timers.push(setInterval(bookmark, BOOKMARK_EVERY_MS));
  }
  timers.forEach(timer => timer.unref());
  response.on('close', () => {
    stop();
    timers.forEach(timer => clearTimeout(timer));
  });
}
