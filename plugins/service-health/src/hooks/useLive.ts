import { useCallback, useEffect, useRef, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { SERVICE_HEALTH_CHANGED_CHANNEL } from '@slipway/plugin-service-health-common';
import { useNow } from './useNow';

/** Without a signal the page asks again after this long. */
const POLL_MS = 20_000;

/** An answer older than this is no longer shown: the longest time between two refreshes of the collector. */
const FORGET_MS = 120_000;

/** What `useLive` knows. */
export interface Live<T> {
  /** The last answer; while later loads fail it stays for two minutes. */
  value?: T;
  /** Why the last load failed. */
  error?: Error;
  /** When `value` came, in ms. */
  loadedAt?: number;
  refresh(): void;
}

/** A load under way. */
interface Turn {
  load: unknown;
  /** A change was told meanwhile: what comes back may be older than it. */
  isAskedAgain: boolean;
}

interface Loaded<T> {
  key: string;
  value: T;
  at: number;
}

/**
 * Loads at once, at every signal that some service's health has changed, and
 * every 20 seconds where no signal comes; one load at a time, and once more
 * when something changed meanwhile. `load` must be stable; another one is
 * called at once. `key` says what is asked: an answer to another question is
 * never shown.
 */
export function useLive<T>(key: string, load: () => Promise<T>): Live<T> {
  const signalApi = useApiHolder().get(signalApiRef);
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const [failed, setFailed] = useState<{ key: string; error: Error }>();
  const turn = useRef<Turn>();

  const refresh = useCallback(() => {
    if (turn.current?.load === load) {
      turn.current.isAskedAgain = true;
      return;
    }
    const own: Turn = { load, isAskedAgain: false };
    turn.current = own;
    load()
      .then(
        value => {
          if (turn.current === own) {
            setLoaded({ key, value, at: Date.now() });
            setFailed(undefined);
          }
        },
        error => {
          if (turn.current === own) {
            setFailed({ key, error });
          }
        },
      )
      .finally(() => {
        if (turn.current === own) {
          turn.current = undefined;
          if (own.isAskedAgain) {
            refresh();
          }
        }
      });
  }, [key, load]);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, POLL_MS);
    const subscriber = signalApi?.subscribe(
      SERVICE_HEALTH_CHANGED_CHANNEL,
      refresh,
    );
    return () => {
      turn.current = undefined;
      clearInterval(timer);
      subscriber?.unsubscribe();
    };
  }, [refresh, signalApi]);

  const now = useNow();
  const isCurrent = loaded?.key === key && now - loaded.at < FORGET_MS;
  const current = isCurrent ? loaded : undefined;
  return {
    value: current?.value,
    loadedAt: current?.at,
    error: failed?.key === key ? failed.error : undefined,
    refresh,
  };
}
