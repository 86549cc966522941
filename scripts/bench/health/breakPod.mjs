import { request } from 'node:https';

const AKS_SERVER = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/** Makes a pod of a service crash-loop, by the cluster's own API. */
export async function breakPod({ httpsOrigin, caPem, credentials }, service) {
  const { tenantId, portal } = credentials;
  const { access_token } = await send({
    url: `${httpsOrigin}/${tenantId}/oauth2/v2.0/token`,
    caPem,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: portal.clientId,
      client_secret: portal.clientSecret,
      scope: AKS_SERVER,
    }).toString(),
  });
  const pod = `${service.name}-5d4c-p0`;
  await send({
    url: `${httpsOrigin}/_k8s/aks-${service.cluster}/api/v1/namespaces/${service.name}/pods/${pod}/status`,
    caPem,
    method: 'PATCH',
    headers: {
      'content-type': 'application/merge-patch+json',
      authorization: `Bearer ${access_token}`,
    },
    body: JSON.stringify({
      status: {
        conditions: [
          { type: 'PodScheduled', status: 'True' },
          { type: 'Ready', status: 'False' },
        ],
        containerStatuses: [
          {
            name: 'app',
            ready: false,
            restartCount: 5,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
          },
        ],
      },
    }),
  });
}

function send({ url, caPem, body, ...options }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, ca: caPem }, async response => {
      let text = '';
      for await (const chunk of response) {
        text += chunk;
      }
      if (response.statusCode < 300) {
        resolve(JSON.parse(text));
      } else {
        reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
      }
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
