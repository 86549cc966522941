import { useEffect, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { SizeOffer } from '@slipway/plugin-azure-stacks-common';
import { azureStacksApiRef } from '../../api';

/** The sizes of an environment's region, as far as they have been read. */
export function useSizes(environment: string | undefined): {
  sizes?: SizeOffer[];
  error?: Error;
} {
  const api = useApi(azureStacksApiRef);
  const [state, setState] = useState<{ sizes?: SizeOffer[]; error?: Error }>(
    {},
  );
  useEffect(() => {
    setState({});
    if (!environment) {
      return undefined;
    }
    let isCurrent = true;
    api.sizes(environment).then(
      sizes => isCurrent && setState({ sizes }),
      error => isCurrent && setState({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, environment]);
  return state;
}
