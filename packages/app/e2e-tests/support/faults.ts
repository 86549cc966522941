import { azureHttpUrl, credentials } from './portal';

export interface Fault {
  kind: string;
  match: { resourceId?: string; operation?: string; zone?: string };
}

/** Id of what the services of `prod` share, or of a part of it. */
export function sharedResource(path: string): string {
  return `/subscriptions/${credentials.subscriptions.prod}/resourceGroups/rg-platform-prod/providers/${path}`;
}

async function begin(fault: Fault): Promise<string> {
  const response = await fetch(`${azureHttpUrl}/_emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`The fault ${fault.kind} was refused: ${text}`);
  }
  return JSON.parse(text).id;
}

/** Breaks something in the local Azure while `work` runs, and mends it. */
export async function withFaults(
  faults: Fault[],
  work: () => Promise<void>,
): Promise<void> {
  const ids: string[] = [];
  try {
    for (const fault of faults) {
      ids.push(await begin(fault));
    }
    await work();
  } finally {
    for (const id of ids) {
      await fetch(`${azureHttpUrl}/_emulator/faults/${id}`, {
        method: 'DELETE',
      });
    }
  }
}
