import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AzureClients,
  describeAzureFailure,
  platformResourceId,
  toBackstageError,
} from '@slipway/azure-node';
import {
  Blocker,
  serviceConnectionName,
} from '@slipway/plugin-azure-stacks-common';
import { StackRecord } from '../database/StackStore';
import { AzureStack } from './StackDeployments';
import { StackPlan } from './StackPlan';

export interface NameChecksOptions {
  auth: AuthService;
  azure: AzureClients;
  catalog: CatalogService;
}

/** What the portal and Azure already know about a plan's stack. */
export interface KnownStack {
  /** Records of the entity in all environments. */
  records: StackRecord[];
  azureStack: AzureStack | undefined;
}

/** Says what already bears the names that the stack would give. */
export async function findTakenNames(
  options: NameChecksOptions,
  plan: StackPlan,
  { records, azureStack }: KnownStack,
): Promise<Blocker[]> {
  const field = plan.kind === 'service' ? 'name' : 'environment';
  const taken = (message: string): Blocker[] => [
    { code: 'NameTaken', field, message },
  ];
  const record = records.find(one => one.environment === plan.environment);
  const hasSameInput = record?.inputHash === plan.inputHash;
  if (record && isInUse(record) && !hasSameInput) {
    return taken(
      `${plan.name} already exists in ${plan.environment}: change it from its own page`,
    );
  }
  const elsewhere = records.find(one => one !== record && isInUse(one));
  if (elsewhere) {
    return taken(
      `${plan.name} already exists in ${elsewhere.environment} and belongs to ${elsewhere.owner}`,
    );
  }
  if (record?.state === 'failed' && record.owner !== plan.owner) {
    return taken(`${plan.name} belongs to ${record.owner}`);
  }
  const isKnown = hasSameInput && record?.state !== 'deleted';
  if (!isKnown && record?.state !== 'failed') {
    const holder = await findHolder(options, plan);
    if (holder) {
      return taken(holder);
    }
  }
  return findForeignResources(options, plan, record, azureStack);
}

/** What outside of Azure's resources bears the name of something new. */
async function findHolder(
  { auth, azure, catalog }: NameChecksOptions,
  plan: StackPlan,
): Promise<string | undefined> {
  const credentials = await auth.getOwnServiceCredentials();
  const devops = azure.devops();
  const connectionName = serviceConnectionName(plan.name, plan.environment);
  const [entity, repository, pipeline, connection] = await Promise.all([
    catalog.getEntityByRef(plan.entityRef, { credentials }),
    devops.getRepository(plan.name),
    plan.kind === 'service' ? devops.pipelines().find(plan.name) : undefined,
    plan.kind === 'service'
      ? devops.pipelines().findConnection(connectionName)
      : undefined,
  ]);
  if (entity) {
    return `The catalog already has ${plan.entityRef}`;
  }
  if (repository?.defaultBranch) {
    return `There already is a repository ${repository.webUrl}`;
  }
  if (pipeline) {
    return `There already is a pipeline '${pipeline.name}' in Azure DevOps`;
  }
  return connection
    ? `There already is a service connection '${connection.name}' in Azure DevOps`
    : undefined;
}

function isInUse({ state }: StackRecord): boolean {
  return ['deploying', 'succeeded', 'undoing'].includes(state);
}

/** What exists in Azure under the stack's names and is not the stack's own. */
async function findForeignResources(
  { azure }: NameChecksOptions,
  plan: StackPlan,
  record: StackRecord | undefined,
  azureStack: AzureStack | undefined,
): Promise<Blocker[]> {
  const field = plan.kind === 'service' ? 'name' : 'environment';
  if (azureStack && azureStack.entityRef !== plan.entityRef) {
    const message = `Stack ${plan.stackName} exists and is not ours`;
    return [{ code: 'NotOurs', field, message }];
  }
  const groupId = `/subscriptions/${plan.subscriptionId}/resourceGroups/${plan.resourceGroup}`;
  const isOwned =
    azureStack?.state === 'running' ||
    azureStack?.ownedIds.has(groupId.toLowerCase()) ||
    (azureStack && record?.resources.some(one => sameId(one.id, groupId)));
  if (!isOwned && (await groupExists(azure, plan))) {
    const message = `Resource group ${plan.resourceGroup} exists and is not ours`;
    return [{ code: 'NotOurs', field, message }];
  }
  return plan.kind === 'service' ? findTakenApiPath(azure, plan) : [];
}

async function groupExists(
  azure: AzureClients,
  plan: StackPlan,
): Promise<boolean> {
  try {
    await azure
      .resources(plan.subscriptionId)
      .resourceGroups.get(plan.resourceGroup);
    return true;
  } catch (error) {
    if (describeAzureFailure(error)?.status === 404) {
      return false;
    }
    throw toBackstageError(
      `read resource group '${plan.resourceGroup}'`,
      error,
    );
  }
}

async function findTakenApiPath(
  azure: AzureClients,
  plan: StackPlan & { kind: 'service' },
): Promise<Blocker[]> {
  const [gateway] = plan.platform.apiManagement;
  if (!gateway) {
    return [];
  }
  const id = platformResourceId(
    plan.platform,
    'Microsoft.ApiManagement/service',
    gateway,
  );
  const [, , subscriptionId, , group] = id.split('/');
  const name = id.slice(id.lastIndexOf('/') + 1);
  try {
    const apis = azure
      .apiManagement(subscriptionId)
      .api.listByService(group, name);
    for await (const api of apis) {
      if (api.path === plan.input.apiPath && api.name !== plan.name) {
        const message = `Path /${api.path} at ${name} belongs to API '${api.name}'`;
        return [{ code: 'ApiPathTaken', field: 'apiPath', message }];
      }
    }
    return [];
  } catch (error) {
    if (describeAzureFailure(error)?.status === 404) {
      return []; // The capacity check names the platform that is missing.
    }
    throw toBackstageError(`list APIs of '${name}'`, error);
  }
}

function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
