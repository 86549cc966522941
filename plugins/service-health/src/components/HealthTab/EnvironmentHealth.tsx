import Box from '@mui/material/Box';
import {
  compareStates,
  type ServiceHealthDetail,
} from '@slipway/plugin-service-health-common';
import { FacetPanel } from './FacetPanel';
import { HealthChain } from './HealthChain';
import { Section } from './Section';
import { Verdict } from './Verdict';
import { WhatChanged } from './WhatChanged';
import { WhatToDo } from './WhatToDo';

/** Two columns on a wide screen; on a phone one, in the order of importance. */
const column = {
  display: { xs: 'contents', lg: 'grid' },
  gap: 2,
  alignContent: 'start',
  minWidth: 0,
};

export interface EnvironmentHealthProps {
  service: ServiceHealthDetail;
  /** Reads the service anew. */
  onChange(): void;
}

/** A service in one environment, by importance: the state, why, what to do, what changed, all readings. */
export function EnvironmentHealth(props: EnvironmentHealthProps) {
  const { service, onChange } = props;
  const { entityRef, environment, chain } = service;
  const facets = [...service.facets].sort((a, b) =>
    compareStates(a.state, b.state),
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Verdict service={service} onChange={onChange} />
      <Box
        sx={{
          display: { xs: 'flex', lg: 'grid' },
          flexDirection: 'column',
          gridTemplateColumns: 'minmax(0, 2fr) minmax(300px, 1fr)',
          gap: 2,
          alignItems: { lg: 'start' },
        }}
      >
        <Box sx={column}>
          <Section title="Why" order={1}>
            <HealthChain chain={chain} />
          </Section>
          <Section title="Readings" order={4}>
            {facets.map(facet => (
              <FacetPanel
                key={facet.id}
                facet={facet}
                entityRef={entityRef}
                environment={environment}
              />
            ))}
          </Section>
        </Box>
        <Box sx={column}>
          <Box sx={{ order: 2, minWidth: 0 }}>
            <WhatToDo service={service} />
          </Box>
          <Section title="What changed lately" order={3}>
            <WhatChanged entityRef={entityRef} environment={environment} />
          </Section>
        </Box>
      </Box>
    </Box>
  );
}
