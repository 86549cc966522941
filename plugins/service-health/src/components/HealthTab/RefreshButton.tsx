import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@mui/material/Button';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { serviceHealthApiRef } from '../../api';

export interface RefreshButtonProps {
  service: ServiceHealth;
  onRefreshed(): void;
}

/** Has the service observed now, for those who do not want to wait for the next refresh. */
export function RefreshButton(props: RefreshButtonProps) {
  const { service, onRefreshed } = props;
  const { entityRef, environment } = service;
  const api = useApi(serviceHealthApiRef);
  const [isPending, setIsPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  const refresh = async () => {
    setIsPending(true);
    try {
      await api.refresh({ entityRef, environment });
      setHasFailed(false);
    } catch {
      // Which source gave no answer is among the reasons that are read next.
      setHasFailed(true);
    }
    setIsPending(false);
    onRefreshed();
  };
  const label = hasFailed ? 'Not observed: try again' : 'Observe now';
  return (
    <Button
      size="small"
      variant="outlined"
      color={hasFailed ? 'error' : 'primary'}
      disabled={isPending}
      onClick={refresh}
    >
      {isPending ? 'Observing …' : label}
    </Button>
  );
}
