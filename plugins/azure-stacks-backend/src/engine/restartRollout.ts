import { request } from 'node:https';
import {
  AzureClients,
  platformResourceId,
  toBackstageError,
} from '@slipway/azure-node';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { splitEntityRef } from '@slipway/plugin-azure-stacks-common';
import { StackRecord } from '../database/StackStore';

/** Longest wait for the API server, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * Restarts a service's deployment the way `kubectl rollout restart` does: new
 * pods come before old ones go.
 */
export async function restartRollout(
  azure: AzureClients,
  record: StackRecord,
): Promise<void> {
  const { kind, name } = splitEntityRef(record.entityRef);
  const environment = azure.environment(record.environment);
  const cluster = record.placement?.cluster ?? environment.clusters[0];
  if (kind !== 'component' || record.state !== 'succeeded' || !cluster) {
    throw new InputError(
      `${record.entityRef} runs no pods in ${record.environment}`,
    );
  }
  const clusterId = platformResourceId(
    environment,
    'Microsoft.ContainerService/managedClusters',
    cluster,
  );
  try {
    const { url, ca, token } = await azure.kubernetes(clusterId);
    await patch(
      `${url.replace(/\/$/, '')}/apis/apps/v1/namespaces/${name}/deployments/${name}`,
      { ca, token: await token() },
      restartedNow(),
    );
  } catch (error) {
    throw toBackstageError(`restart ${name} in ${cluster}`, error);
  }
}

function restartedNow() {
  const annotations = {
    'kubectl.kubernetes.io/restartedAt': new Date().toISOString(),
  };
  return { spec: { template: { metadata: { annotations } } } };
}

function patch(
  url: string,
  access: { ca: string; token: string },
  body: unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'PATCH',
        ca: access.ca,
        timeout: TIMEOUT_MS,
        headers: {
          authorization: `Bearer ${access.token}`,
          'content-type': 'application/strategic-merge-patch+json',
        },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) {
            resolve();
          } else {
            const text = Buffer.concat(chunks).toString('utf8');
            reject(
              new ServiceUnavailableError(
                `the cluster answered ${response.statusCode}: ${text.slice(0, 300)}`,
              ),
            );
          }
        });
      },
    );
    call.on('timeout', () =>
      call.destroy(new ServiceUnavailableError('the cluster did not answer')),
    );
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });
}
