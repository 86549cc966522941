import { checkShape } from '../shape/checkShape';
import {
  flag,
  integer,
  list,
  oneOf,
  required,
  Shape,
  text,
} from '../shape/Rule';
import { ArmResource } from '../../arm/ResourceStore';
import { ArmError } from '../../arm/ArmError';
import { describeProblem } from '../ProviderErrors';

/** What AKS takes of a cluster's settings. */
const shape: Shape = {
  sku: {
    name: oneOf('Base', 'Automatic'),
    tier: oneOf('Free', 'Standard', 'Premium'),
  },
  properties: {
    aadProfile: { enableAzureRBAC: flag, managed: flag },
    apiServerAccessProfile: {
      authorizedIPRanges: list(text(), { most: 200 }),
      enablePrivateCluster: flag,
    },
    autoUpgradeProfile: {
      nodeOSUpgradeChannel: oneOf(
        'None',
        'Unmanaged',
        'NodeImage',
        'SecurityPatch',
      ),
      upgradeChannel: oneOf('none', 'patch', 'stable', 'rapid', 'node-image'),
    },
    dnsPrefix: text({
      pattern: /^[a-zA-Z0-9](?:[-a-zA-Z0-9]{0,52}[a-zA-Z0-9])?$/,
    }),
    linuxProfile: {
      adminUsername: required(text({ pattern: /^[A-Za-z][-A-Za-z0-9_]*$/ })),
    },
    networkProfile: {
      loadBalancerSku: oneOf('standard', 'basic'),
      networkDataplane: oneOf('azure', 'cilium'),
      networkMode: oneOf('transparent', 'bridge'),
      networkPlugin: oneOf('azure', 'kubenet', 'none'),
      networkPluginMode: oneOf('overlay'),
      networkPolicy: oneOf('none', 'calico', 'azure', 'cilium'),
      natGatewayProfile: {
        idleTimeoutInMinutes: integer(4, 120),
        managedOutboundIPProfile: { count: integer(1, 16) },
      },
      outboundType: oneOf(
        'loadBalancer',
        'userDefinedRouting',
        'managedNATGateway',
        'userAssignedNATGateway',
        'none',
        'block',
      ),
    },
    publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
    supportPlan: oneOf('KubernetesOfficial', 'AKSLongTermSupport'),
  },
};

/** Throws AKS's refusal of a setting. */
export function checkClusterShape(cluster: ArmResource): void {
  const problem = checkShape(
    shape,
    cluster as unknown as Record<string, unknown>,
    undefined,
  );
  if (problem) {
    const target = problem.path.replace(/^properties\./, '');
    throw new ArmError(400, 'InvalidParameter', describeProblem(problem), {
      target,
    });
  }
}
