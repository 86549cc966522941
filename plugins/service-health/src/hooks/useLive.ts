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

interface Loaded<T> {
  key: string;
  value: T;
  at: number;
}

/**
 * Loads at once, at every signal that some service's health has changed, and
 * every 20 seconds where no signal comes. `load` must be stable; another one is
 * called at once. `key` says what is asked: an answer to another question is
 * never shown.
 */
export function useLive<T>(key: string, load: () => Promise<T>): Live<T> {
  const signalApi = useApiHolder().get(signalApiRef);
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const [failed, setFailed] = useState<{ key: string; error: Error }>();
  const latest = useRef(0);

  const refresh = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    load().then(
      value => {
        if (turn === latest.current) {
          setLoaded({ key, value, at: Date.now() });
          setFailed(undefined);
        }
      },
      error => {
        if (turn === latest.current) {
          setFailed({ key, error });
        }
      },
    );
  }, [key, load]);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, POLL_MS);
    const subscriber = signalApi?.subscribe(
      SERVICE_HEALTH_CHANGED_CHANNEL,
      refresh,
    );
    return () => {
      latest.current += 1;
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
