import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { Content, EmptyState, Progress } from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { PlatformResource } from '@slipway/plugin-service-health-common';
import { usePlatform } from '../../hooks/usePlatform';
import { LoadProblem } from '../LoadProblem';
import { ResourceCard } from './ResourceCard';

function byEnvironment(
  resources: readonly PlatformResource[],
): [environment: string, resources: PlatformResource[]][] {
  const groups = new Map<string, PlatformResource[]>();
  for (const resource of resources) {
    const { environment } = resource;
    groups.set(environment, [...(groups.get(environment) ?? []), resource]);
  }
  return [...groups];
}

/** What the services of each environment share: how it is, who depends on it, what is left. */
export function PlatformPage() {
  const live = usePlatform();
  const { value, error } = live;
  const { hash } = useLocation();
  const hasLoaded = Boolean(value);
  useEffect(() => {
    if (hasLoaded && hash) {
      document
        .getElementById(decodeURIComponent(hash.slice(1)))
        ?.scrollIntoView({ block: 'center' });
    }
  }, [hasLoaded, hash]);

  return (
    <Content>
      <LoadProblem live={live} />
      {!value && !error && <Progress />}
      {value?.resources.length === 0 && (
        <EmptyState
          missing="content"
          title="No shared resource yet"
          description="An environment's clusters, gateways, namespaces and caches appear here once the platform has been created."
        />
      )}
      {byEnvironment(value?.resources ?? []).map(([environment, resources]) => (
        <Box
          key={environment}
          component="section"
          aria-label={environment}
          sx={{ mb: 4 }}
        >
          <Typography variant="h5" component="h2" sx={{ mb: 1.5 }}>
            {environment}
          </Typography>
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: {
                xs: 'minmax(0, 1fr)',
                md: 'repeat(2, minmax(0, 1fr))',
              },
              gap: 2,
            }}
          >
            {resources.map(resource => (
              <ResourceCard
                key={resource.id}
                resource={resource}
                isAsked={
                  decodeURIComponent(hash.slice(1)) ===
                  resource.id.toLowerCase()
                }
              />
            ))}
          </Box>
        </Box>
      ))}
    </Content>
  );
}
