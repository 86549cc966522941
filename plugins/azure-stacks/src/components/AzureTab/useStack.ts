import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { Stack } from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';

/** How often a stack on its way is asked for. */
const POLL_MS = 5_000;

/** A stack as last read. */
export interface StackReading {
  /** `undefined`: not read yet; `{}` without `stack`: there is none. */
  value?: { stack?: Stack };
  error?: Error;
  refresh(): void;
}

/** Reads a stack, and again while Azure is working on it. */
export function useStack(entityRef: string, environment: string): StackReading {
  const api = useApi(azureStacksApiRef);
  const [value, setValue] = useState<{ stack?: Stack }>();
  const [error, setError] = useState<Error>();
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn(current => current + 1), []);

  useEffect(() => {
    let isCurrent = true;
    api.getStack({ entityRef, environment }).then(
      stack => {
        if (isCurrent) {
          setValue({ stack });
          setError(undefined);
        }
      },
      problem => isCurrent && setError(problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, entityRef, environment, turn]);

  const state = value?.stack?.state;
  const isMoving = state === 'deploying' || state === 'undoing';
  useEffect(() => {
    if (!isMoving) {
      return undefined;
    }
    const timer = setInterval(refresh, POLL_MS);
    return () => clearInterval(timer);
  }, [isMoving, refresh]);

  return { value, error, refresh };
}
