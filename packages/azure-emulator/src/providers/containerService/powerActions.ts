import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { LongAction } from '../LongAction';

const TYPE = 'Microsoft.ContainerService/managedClusters';

/** Stops and starts a cluster, and makes a pool's nodes anew from the newest image. */
export const powerActions: LongAction[] = [
  powerAction('stop', 'Running', 'Stopped'),
  powerAction('start', 'Stopped', 'Running'),
  { type: TYPE, name: 'rotateClusterCertificates', seconds: 300 },
  {
    type: `${TYPE}/agentPools`,
    name: 'upgradeNodeImageVersion',
    showsResource: true,
    seconds: 120,
  },
];

/** Whether the cluster was stopped. */
export function isStopped({ properties }: ArmResource): boolean {
  return (properties.powerState as { code?: string })?.code === 'Stopped';
}

function powerAction(name: string, from: string, to: string): LongAction {
  return {
    type: TYPE,
    name,
    seconds: 180,
    begin(cluster) {
      const { provisioningState } = cluster.properties;
      if (provisioningState !== 'Succeeded') {
        throw new ArmError(
          409,
          'OperationNotAllowed',
          `Operation is not allowed: another operation (${provisioningState}) is in progress on '${cluster.name}'.`,
        );
      }
      if (isStopped(cluster) !== (from === 'Stopped')) {
        throw new ArmError(
          400,
          'OperationNotAllowed',
          `The cluster '${cluster.name}' is ${to.toLowerCase()} already.`,
        );
      }
    },
    end: (cluster, context) => setPower(cluster, to, context),
  };
}

function setPower(
  cluster: ArmResource,
  code: string,
  context: EmulatorContext,
): void {
  context.resources.put({
    ...cluster,
    properties: { ...cluster.properties, powerState: { code } },
  });
}
