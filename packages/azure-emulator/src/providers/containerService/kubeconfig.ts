import { stringify } from 'yaml';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { tenantId } from '../../seed';
import { hasLocalAccounts, localToken } from './localAccounts';

const AKS_SERVER_APP = '6dae42f8-4368-4678-94ff-3960e28e3630';

/** The kubeconfig of a person or an identity: it signs in to Entra by kubelogin. */
export function listUserCredential(
  cluster: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  return kubeconfig('clusterUser', cluster, context, {
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
  });
}

/** The kubeconfig of the local administrator, with a token of the cluster's own; refused where local accounts are off. */
export function listAdminCredential(
  cluster: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  if (!hasLocalAccounts(cluster)) {
    throw new ArmError(
      400,
      'BadRequest',
      `Getting static credential is not allowed because cluster '${cluster.name}' is set to disable local accounts.`,
    );
  }
  const token = localToken(cluster, context);
  return kubeconfig('clusterAdmin', cluster, context, { token });
}

function kubeconfig(
  kind: string,
  { id, name: cluster }: ArmResource,
  context: EmulatorContext,
  credential: object,
): EmulatorResponse {
  const user = `${kind}_${id.split('/')[4]}_${cluster}`;
  const name = kind === 'clusterAdmin' ? `${cluster}-admin` : cluster;
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: cluster,
        cluster: {
          server: `${context.httpsOrigin}/_k8s/${cluster}`,
          'certificate-authority-data': Buffer.from(context.caPem).toString(
            'base64',
          ),
        },
      },
    ],
    contexts: [{ name, context: { cluster, user } }],
    'current-context': name,
    users: [{ name: user, user: credential }],
  };
  const value = Buffer.from(stringify(config)).toString('base64');
  return { status: 200, body: { kubeconfigs: [{ name: kind, value }] } };
}
