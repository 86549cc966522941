import { ResourceManagementClient } from '@azure/arm-resources';
import { startTrustedEmulator } from './startTrustedEmulator';

/** A fast emulator with the group `rg` in the dev subscription, and a client for its resources. */
export async function startWithGroup() {
  const { emulator, credential } = await startTrustedEmulator({
    speed: 10_000,
  });
  const subscription = emulator.credentials.subscriptions.dev;
  const options = { endpoint: emulator.httpsOrigin };
  const resources = new ResourceManagementClient(
    credential,
    subscription,
    options,
  );
  await resources.resourceGroups.createOrUpdate('rg', {
    location: 'koreacentral',
  });
  const scope = `/subscriptions/${subscription}/resourceGroups/rg`;
  return {
    emulator,
    credential,
    subscription,
    options,
    scope,
    /** Writes a resource by its path below the group's providers, and waits. */
    put: (path: string, apiVersion: string, body: object) =>
      resources.resources.beginCreateOrUpdateByIdAndWait(
        `${scope}/providers/${path}`,
        apiVersion,
        body,
        { updateIntervalInMs: 5 },
      ),
    resources,
  };
}
