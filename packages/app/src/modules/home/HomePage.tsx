import { Link } from 'react-router-dom';
import { Content } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ChangeList, FleetSummary } from '@slipway/plugin-service-health';
import { MyServices } from './MyServices';
import { Section } from './Section';

/** The changes of all services, as many as one takes in at a glance. */
const lately = { limit: 8 };

/** Leads with what on-call asks first, then what an engineer does first. */
export function HomePage() {
  const templateRoute = useRouteRef(scaffolderPlugin.routes.selectedTemplate);
  const createService = templateRoute?.({
    namespace: 'default',
    templateName: 'spring-boot-service',
  });
  return (
    <Content>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: '2fr 1fr' },
          gap: 2.5,
          alignItems: 'start',
          maxWidth: 1400,
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title="Fleet health">
            <FleetSummary />
          </Section>
          <Section title="What changed lately">
            <ChangeList query={lately} />
          </Section>
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title="Create a service">
            <Typography color="text.secondary" sx={{ mb: 2 }}>
              A Spring Boot service with its repository, node pool, namespace,
              topics, API and cache. You see what will be created and what it
              costs before anything is.
            </Typography>
            {createService && (
              <Button
                variant="contained"
                startIcon={<AddIcon />}
                component={Link}
                to={createService}
              >
                Create a service
              </Button>
            )}
          </Section>
          <MyServices />
        </Box>
      </Box>
    </Content>
  );
}
