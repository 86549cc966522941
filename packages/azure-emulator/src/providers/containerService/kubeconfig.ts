import { stringify } from 'yaml';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { tenantId } from '../../seed';

const AKS_SERVER_APP = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** The kubeconfig of a person or an identity: it signs in to Entra by kubelogin. */
export function listUserCredential(
  cluster: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const { name } = cluster;
  const user = `clusterUser_${cluster.id.split('/')[4]}_${name}`;
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server: `${context.httpsOrigin}/_k8s/${name}`,
          'certificate-authority-data': Buffer.from(context.caPem).toString(
            'base64',
          ),
        },
      },
    ],
    contexts: [{ name, context: { cluster: name, user } }],
    'current-context': name,
    users: [
      {
        name: user,
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1beta1',
            command: 'kubelogin',
            args: [
              'get-token',
              '--server-id',
              AKS_SERVER_APP,
              '--tenant-id',
              tenantId,
              '--authority-host',
              `${context.httpsOrigin}/`,
            ],
            provideClusterInfo: false,
          },
        },
      },
    ],
  };
  const value = Buffer.from(stringify(kubeconfig)).toString('base64');
  return {
    status: 200,
    body: { kubeconfigs: [{ name: 'clusterUser', value }] },
  };
}
