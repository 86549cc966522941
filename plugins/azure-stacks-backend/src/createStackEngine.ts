import {
  AuthService,
  DatabaseService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AzureClients } from '@slipway/azure-node';
import { Leases } from './database/Leases';
import { StackStore } from './database/StackStore';
import { SizeCatalog } from './engine/capacity/SizeCatalog';
import { DefaultStackEngine } from './engine/DefaultStackEngine';
import { PriceList } from './engine/PriceList';
import { StackDeployments } from './engine/StackDeployments';
import { StackEngine } from './engine/StackEngine';
import { StackFollower } from './engine/StackFollower';
import { StackInspector } from './engine/StackInspector';
import { StackRemovals } from './engine/StackRemovals';
import { Surroundings } from './engine/Surroundings';
import { UndoFinisher } from './engine/UndoFinisher';
import { StackAuthorizer } from './permissions/StackAuthorizer';
import { TemplateSource } from './template/TemplateSource';

export interface CreateStackEngineOptions {
  auth: AuthService;
  authorizer: StackAuthorizer;
  azure: AzureClients;
  catalog: CatalogService;
  database: DatabaseService;
  logger: LoggerService;
  reader: UrlReaderService;
  store: StackStore;
}

/** Puts the engine together, and the follower that keeps its records true. */
export async function createStackEngine(
  options: CreateStackEngineOptions,
): Promise<{ engine: StackEngine; follower: StackFollower }> {
  const leases = await Leases.create(options.database);
  const deployments = StackDeployments.create(options);
  const templates = TemplateSource.create(options);
  const priceList = PriceList.create(options);
  const sizes = SizeCatalog.create({ ...options, priceList });
  const undoFinisher = UndoFinisher.create(options);
  const shared = { ...options, deployments, leases, undoFinisher };
  return {
    engine: DefaultStackEngine.create({
      ...shared,
      inspector: StackInspector.create({
        ...shared,
        priceList,
        sizes,
        surroundings: Surroundings.create(options),
        templates,
      }),
      removals: StackRemovals.create(shared),
      sizes,
    }),
    follower: StackFollower.create(shared),
  };
}
