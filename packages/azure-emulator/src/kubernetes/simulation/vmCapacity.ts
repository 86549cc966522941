/** GiB of memory per vCPU, by the size's family letter. */
const MEMORY_PER_CORE: Record<string, number> = {
  A: 2,
  B: 4,
  D: 4,
  E: 8,
  F: 2,
  L: 8,
  M: 28,
};

/**
 * What a node of a VM size has and what of it pods can use. Reserved: AKS keeps some CPU and
 * the larger part of the first gigabytes of memory for itself.
 */
export function capacityOf(vmSize: string, maxPods: number) {
  const match = /^Standard_([A-Z])[A-Z]*(\d+)/i.exec(vmSize);
  const cores = Number(match?.[2] ?? 2);
  const gib = cores * (MEMORY_PER_CORE[match?.[1].toUpperCase() ?? ''] ?? 4);
  const reservedMilli = 100 + 20 * Math.max(0, cores - 1);
  const reservedMiB = Math.min(gib * 1024 * 0.25, 20 * maxPods + 50) + 100;
  return {
    capacity: {
      cpu: String(cores),
      memory: `${gib}Gi`,
      pods: String(maxPods),
    },
    allocatable: {
      cpu: `${cores * 1000 - reservedMilli}m`,
      memory: `${Math.round(gib * 1024 - reservedMiB)}Mi`,
      pods: String(maxPods),
    },
  };
}
