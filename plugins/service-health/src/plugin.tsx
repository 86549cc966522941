import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import PlatformIcon from '@mui/icons-material/HubOutlined';
import HealthIcon from '@mui/icons-material/MonitorHeartOutlined';
import { serviceHealthApiRef, ServiceHealthClient } from './api';
import { fleetRouteRef, platformRouteRef } from './routes';

const isService = { kind: 'component', 'spec.type': 'service' };

const serviceHealthApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: serviceHealthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ServiceHealthClient(deps),
    }),
});

const fleetPage = PageBlueprint.make({
  params: {
    path: '/fleet',
    title: 'Fleet health',
    icon: <HealthIcon fontSize="inherit" />,
    routeRef: fleetRouteRef,
    loader: () => import('./components/FleetPage').then(m => <m.FleetPage />),
  },
});

const platformPage = PageBlueprint.make({
  name: 'platform',
  params: {
    path: '/platform',
    title: 'Platform',
    icon: <PlatformIcon fontSize="inherit" />,
    routeRef: platformRouteRef,
    loader: () =>
      import('./components/PlatformPage').then(m => <m.PlatformPage />),
  },
});

const healthTab = EntityContentBlueprint.make({
  name: 'health',
  params: {
    path: '/health',
    title: 'Health',
    group: 'operation',
    filter: isService,
    loader: () => import('./components/HealthTab').then(m => <m.HealthTab />),
  },
});

const healthCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    type: 'content',
    filter: isService,
    loader: () => import('./components/HealthCard').then(m => <m.HealthCard />),
  },
});

export const serviceHealthPlugin = createFrontendPlugin({
  pluginId: 'service-health',
  title: 'Fleet health',
  icon: <HealthIcon fontSize="inherit" />,
  extensions: [
    serviceHealthApi,
    fleetPage,
    platformPage,
    healthTab,
    healthCard,
  ],
  routes: { fleet: fleetRouteRef, platform: platformRouteRef },
});
