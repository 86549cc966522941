import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { azureClientsServiceRef, wallClock } from '@slipway/azure-node';
import { azureStacksServiceRef } from '@slipway/plugin-azure-stacks-node';
import {
  defaultFacetModels,
  platformModels,
  serviceHealthPermissions,
} from '@slipway/plugin-service-health-common';
import {
  type FacetProvider,
  healthFacetsExtensionPoint,
} from '@slipway/plugin-service-health-node';
import { registerActions } from './actions';
import { DatabaseActivityStore } from './activity/DatabaseActivityStore';
import { HealthAnnouncer } from './announcer/HealthAnnouncer';
import { ServiceEntities } from './catalog/ServiceEntities';
import { CauseReader } from './causes/CauseReader';
import { describeTarget } from './collector/describeTarget';
import { HealthCollector } from './collector/HealthCollector';
import { readServiceTargets } from './collector/readServiceTargets';
import { createFacets } from './facets';
import { HistoryReader } from './history/HistoryReader';
import { ClusterWatches } from './kubernetes/ClusterWatches';
import { createPlatformProviders } from './platform';
import { DatabasePlatformStore } from './platform/DatabasePlatformStore';
import { PlatformCollector } from './platform/PlatformCollector';
import { readRefreshSeconds } from './readRefreshSeconds';
import { readThresholds } from './readThresholds';
import { createRouter } from './router';
import { DefaultServiceHealthService } from './service/DefaultServiceHealthService';
import { DatabaseHealthStore } from './store/DatabaseHealthStore';

/** Collects health, keeps it, serves it, and tells people when it changes. */
export const serviceHealthPlugin = createBackendPlugin({
  pluginId: 'service-health',
  register(env) {
    const clock = wallClock;
    const watches = ClusterWatches.create({ clock });
    const facets: FacetProvider[] = createFacets({ watches });

    env.registerExtensionPoint(healthFacetsExtensionPoint, {
      addFacet(provider) {
        if (facets.some(({ id }) => id === provider.id)) {
          throw new ConflictError(`Facet '${provider.id}' is already there`);
        }
        facets.push(provider);
      },
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auth: coreServices.auth,
        azure: azureClientsServiceRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        stacks: azureStacksServiceRef,
      },
      async init(deps) {
        const { auth, azure, database, logger, scheduler, stacks } = deps;
        const ownModels = new Map(defaultFacetModels);
        facets.forEach(({ id, model }) => model && ownModels.set(id, model));
        const models = readThresholds(deps.config, ownModels);
        const store = await DatabaseHealthStore.create({ database, models });
        const knex = await database.getClient();
        const activity = DatabaseActivityStore.create({ knex });
        const platform = DatabasePlatformStore.create({
          knex,
          models: platformModels,
        });
        const entities = ServiceEntities.create({ ...deps, clock });
        const collector = HealthCollector.create({
          facets,
          azure: azure.inBackground(),
          store,
          announcer: HealthAnnouncer.create(deps),
          readTargets: () => readServiceTargets({ stacks, entities, auth }),
          describe: one => describeTarget(one, { facets, models, azure }),
          clock,
          logger,
        });
        const platformCollector = PlatformCollector.create({
          azure: azure.inBackground(),
          providers: createPlatformProviders({ watches, clock }),
          platform,
          store,
          clock,
        });
        const health = DefaultServiceHealthService.create({
          store,
          platform,
          activity,
          causes: CauseReader.create({ store, clock }),
          history: HistoryReader.create({ facets, azure, clock }),
          collector,
          clock,
        });
        deps.permissionsRegistry.addPermissions(serviceHealthPermissions);
        deps.httpRouter.use(createRouter({ ...deps, health }));
        registerActions({ registry: deps.actionsRegistry, health });
        await scheduler.scheduleTask({
          id: 'collect-health',
          scope: 'global',
          frequency: { seconds: readRefreshSeconds(deps.config) },
          initialDelay: { seconds: 3 },
          timeout: { minutes: 2 },
          fn: signal => collector.refresh(signal),
        });
        await scheduler.scheduleTask({
          id: 'collect-platform-health',
          scope: 'global',
          frequency: { seconds: readRefreshSeconds(deps.config) },
          initialDelay: { seconds: 5 },
          timeout: { minutes: 2 },
          fn: signal => platformCollector.refresh(signal),
        });
        await scheduler.scheduleTask({
          id: 'settle-stale-health',
          scope: 'global',
          frequency: { seconds: 5 },
          timeout: { minutes: 1 },
          fn: () => collector.settle(),
        });
        deps.lifecycle.addShutdownHook(() => {
          collector.stop();
          watches.stop();
        });
      },
    });
  },
});
