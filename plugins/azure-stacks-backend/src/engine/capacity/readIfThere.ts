import { describeAzureFailure, toBackstageError } from '@slipway/azure-node';

/** What `read` answers; `undefined` where Azure has nothing there. */
export async function readIfThere<T>(
  attempt: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (describeAzureFailure(error)?.status === 404) {
      return undefined;
    }
    throw toBackstageError(attempt, error);
  }
}

/** Subscription, group and name out of a resource id. */
export function splitId(id: string) {
  const [, , subscriptionId, , group, ...rest] = id.split('/');
  return { subscriptionId, group, name: rest[rest.length - 1] };
}
