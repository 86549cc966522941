import { azureHttpUrl } from './portal';

export interface Fault {
  kind: string;
  match: { resourceId?: string; operation?: string };
}

/** Breaks something in the local Azure while `work` runs, and mends it. */
export async function withFault(
  fault: Fault,
  work: () => Promise<void>,
): Promise<void> {
  const response = await fetch(`${azureHttpUrl}/_emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  const { id } = (await response.json()) as { id?: string };
  if (!id) {
    throw new Error(`The fault ${fault.kind} was refused: ${response.status}`);
  }
  try {
    await work();
  } finally {
    await fetch(`${azureHttpUrl}/_emulator/faults/${id}`, { method: 'DELETE' });
  }
}
