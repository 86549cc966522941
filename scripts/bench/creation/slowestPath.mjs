const STACKS = 'api-version=2024-03-01';
const DEPLOYMENTS = 'api-version=2024-03-01';
const DEPLOYMENT_TYPE = 'microsoft.resources/deployments';

/**
 * Of the stacks of `names`: how long the longest of Azure's own deployments took, which is its longest chain of
 * operations with the waits between, and how long all their operations take one after another. In seconds.
 */
export async function slowestPath({ azure, subscription, names }) {
  let slowestPathSeconds = 0;
  let stepByStepSeconds = 0;
  for (const name of names) {
    const stack = await read(
      azure,
      `/subscriptions/${subscription}/providers/Microsoft.Resources/deploymentStacks/slipway-${name}-dev?${STACKS}`,
    );
    const { deploymentId } = stack.properties;
    const deployment = await read(azure, `${deploymentId}?${DEPLOYMENTS}`);
    slowestPathSeconds = Math.max(
      slowestPathSeconds,
      secondsOf(deployment.properties.duration),
    );
    stepByStepSeconds += await sumOfOperations(azure, deploymentId);
  }
  return { slowestPathSeconds, stepByStepSeconds };
}

async function sumOfOperations(azure, deploymentId) {
  const { value } = await read(
    azure,
    `${deploymentId}/operations?${DEPLOYMENTS}`,
  );
  const sums = await Promise.all(
    value.map(({ properties }) => {
      const { targetResource, duration } = properties;
      if (!targetResource) {
        return 0;
      }
      return targetResource.resourceType.toLowerCase() === DEPLOYMENT_TYPE
        ? sumOfOperations(azure, targetResource.id)
        : secondsOf(duration);
    }),
  );
  return sums.reduce((sum, seconds) => sum + seconds, 0);
}

async function read(azure, path) {
  return JSON.parse((await azure.ask('GET', path)).body);
}

/** Of an ISO 8601 duration such as `PT1M30.5S`. */
function secondsOf(duration = 'PT0S') {
  const [, hours, minutes, seconds] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return (
    Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  );
}
