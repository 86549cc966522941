import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  StackPreview,
  StackRequest,
} from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';

/** After the last change, before the engine is asked. */
const DEBOUNCE_MS = 600;

/** What is known about the preview of a request. */
export interface PreviewState {
  preview?: StackPreview;
  error?: Error;
  isPending: boolean;
}

/** Asks for the preview of each new request; an older answer is dropped. */
export function usePreview(request: StackRequest | undefined): PreviewState {
  const api = useApi(azureStacksApiRef);
  const key = request && JSON.stringify(request);
  const [state, setState] = useState<PreviewState & { key?: string }>({
    isPending: false,
  });

  useEffect(() => {
    if (!key) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      api.preview(JSON.parse(key), { signal }).then(
        preview =>
          !signal.aborted && setState({ key, preview, isPending: false }),
        error => !signal.aborted && setState({ key, error, isPending: false }),
      );
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, key]);

  if (!key) {
    return { isPending: false };
  }
  // The last preview stays in sight while the next one is on its way.
  return state.key === key
    ? state
    : { preview: state.preview, isPending: true };
}
