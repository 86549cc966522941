import { ArmError } from '../../arm/ArmError';
import { ProviderCall, ProviderRoute } from '../ProviderRoute';
import {
  defaultVersion,
  minorOf,
  minorVersions,
  patchVersions,
  runningVersion,
  upgradesFrom,
} from './kubernetesVersions';

const CLUSTER =
  'resourceGroups/{group}/providers/Microsoft.ContainerService/managedClusters/{cluster}';
const ORCHESTRATOR = 'Kubernetes';
const TYPE = 'Microsoft.ContainerService/managedClusters';

/** Which versions there are, and which ones a cluster or pool may go to. */
export const versionRoutes: ProviderRoute[] = [
  {
    method: 'GET',
    path: 'providers/Microsoft.ContainerService/locations/{location}/kubernetesVersions',
    action: 'Microsoft.ContainerService/locations/kubernetesVersions/read',
    answer: () => ({
      status: 200,
      body: { values: minorVersions.map(offered) },
    }),
  },
  {
    method: 'GET',
    path: 'providers/Microsoft.ContainerService/locations/{location}/orchestrators',
    action: 'Microsoft.ContainerService/locations/orchestrators/read',
    answer: answerOrchestrators,
  },
  {
    method: 'GET',
    path: `${CLUSTER}/upgradeProfiles/default`,
    action: `${TYPE}/upgradeProfiles/read`,
    answer: answerUpgrades,
  },
  {
    method: 'GET',
    path: `${CLUSTER}/availableAgentPoolVersions`,
    action: `${TYPE}/availableAgentPoolVersions/read`,
    answer: answerPoolVersions,
  },
  {
    method: 'GET',
    path: `${CLUSTER}/agentPools/{pool}/upgradeProfiles/default`,
    action: `${TYPE}/agentPools/upgradeProfiles/read`,
    answer: answerPoolUpgrades,
  },
];

function offered(version: string) {
  const patch = String(runningVersion(version));
  return {
    version,
    capabilities: { supportPlan: ['KubernetesOfficial'] },
    isDefault: version === defaultVersion,
    patchVersions: { [patch]: { upgrades: upgradesFrom(patch) } },
  };
}

/** The older list, which Azure CLI reads. */
function answerOrchestrators({ subscriptionId, parameters }: ProviderCall) {
  const { location } = parameters;
  return {
    status: 200,
    body: {
      id: `/subscriptions/${subscriptionId}/providers/Microsoft.ContainerService/locations/${location}/orchestrators`,
      name: 'default',
      type: 'Microsoft.ContainerService/locations/orchestrators',
      properties: {
        orchestrators: patchVersions.map(version => ({
          orchestratorType: ORCHESTRATOR,
          orchestratorVersion: version,
          ...(minorOf(version) === defaultVersion && { default: true }),
          upgrades: upgradesFrom(version).map(each => ({
            orchestratorType: ORCHESTRATOR,
            orchestratorVersion: each,
          })),
        })),
      },
    },
  };
}

function answerUpgrades(call: ProviderCall) {
  const cluster = found(call, /\/upgradeProfiles\/default$/i);
  const { agentPoolProfiles, currentKubernetesVersion } =
    cluster.properties as {
      agentPoolProfiles: Array<{
        name: string;
        currentOrchestratorVersion: string;
      }>;
      currentKubernetesVersion: string;
    };
  return {
    status: 200,
    body: {
      id: `${cluster.id}/upgradeprofiles/default`,
      name: 'default',
      type: `${TYPE}/upgradeprofiles`,
      properties: {
        controlPlaneProfile: profile(currentKubernetesVersion),
        agentPoolProfiles: agentPoolProfiles.map(each => ({
          name: each.name,
          ...profile(each.currentOrchestratorVersion),
        })),
      },
    },
  };
}

function answerPoolVersions(call: ProviderCall) {
  const cluster = found(call, /\/availableAgentPoolVersions$/i);
  const current = minorOf(String(cluster.properties.kubernetesVersion));
  const versions = minorVersions
    .filter(
      each => minorVersions.indexOf(each) <= minorVersions.indexOf(current),
    )
    .map(each => ({
      default: each === current,
      kubernetesVersion: runningVersion(each),
      isPreview: false,
    }));
  return {
    status: 200,
    body: {
      id: `${cluster.id}/availableagentpoolversions`,
      name: 'default',
      type: `${TYPE}/availableAgentpoolVersions`,
      properties: { agentPoolVersions: versions },
    },
  };
}

function answerPoolUpgrades(call: ProviderCall) {
  const pool = found(call, /\/upgradeProfiles\/default$/i);
  const { currentOrchestratorVersion, nodeImageVersion } = pool.properties;
  return {
    status: 200,
    body: {
      id: `${pool.id}/upgradeprofiles/default`,
      name: 'default',
      type: `${TYPE}/agentPools/upgradeProfiles`,
      properties: {
        ...profile(String(currentOrchestratorVersion)),
        latestNodeImageVersion: nodeImageVersion,
      },
    },
  };
}

function profile(kubernetesVersion: string) {
  return {
    kubernetesVersion,
    osType: 'Linux',
    upgrades: upgradesFrom(kubernetesVersion).map(each => ({
      kubernetesVersion: each,
      isPreview: false,
    })),
  };
}

function found({ request, context }: ProviderCall, suffix: RegExp) {
  const id = request.path.replace(suffix, '');
  const resource = context.resources.get(id);
  if (!resource) {
    throw new ArmError(
      404,
      'ResourceNotFound',
      `The Resource '${id.split('/').slice(6).join('/')}' was not found.`,
    );
  }
  return resource;
}
