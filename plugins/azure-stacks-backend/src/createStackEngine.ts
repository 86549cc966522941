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
import { DefaultStackEngine } from './engine/DefaultStackEngine';
import { StackDeployments } from './engine/StackDeployments';
import { StackEngine } from './engine/StackEngine';
import { StackFollower } from './engine/StackFollower';
import { StackInspector } from './engine/StackInspector';
import { StackRemovals } from './engine/StackRemovals';
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
  const undoFinisher = UndoFinisher.create(options);
  const shared = { ...options, deployments, leases, undoFinisher };
  return {
    engine: DefaultStackEngine.create({
      ...shared,
      inspector: StackInspector.create({ ...shared, templates }),
      removals: StackRemovals.create(shared),
    }),
    follower: StackFollower.create(shared),
  };
}
