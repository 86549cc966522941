import { createBackend } from '@backstage/backend-defaults';
import { entraSignIn } from './auth/entraSignIn';
import { entraOrg } from './org/entraOrg';
import { permissionPolicy } from './permissions/permissionPolicy';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(entraSignIn);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(permissionPolicy);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(entraOrg);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@slipway/plugin-scaffolder-backend-module-azure'));
backend.add(import('@slipway/plugin-azure-stacks-backend'));

backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@slipway/plugin-kubernetes-backend-module-aks'));

backend.add(import('@slipway/plugin-service-health-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
