/**
 * What a virtual machine of a size has. Source: Azure's pages of the Dv5, Dsv5, Ddsv5, Esv5, B, Dv3, Dsv3, DSv2,
 * Fsv2 and NDasrA100v4 series, read November 2026.
 */
export interface VmSize {
  cpuCores: number;
  memoryGiB: number;
  /** Whether it takes Premium SSDs. */
  hasPremiumStorage: boolean;
  /** Largest ephemeral OS disk, in GiB; 0: none fits. */
  ephemeralOsDiskGiB: number;
}

/** Sizes of the simulated region, by name in lower case. */
export const vmSizes: Record<string, VmSize> = {
  ...family('standard_d{n}_v5', 4, false, 0),
  ...family('standard_d{n}s_v5', 4, true, 0),
  ...family('standard_d{n}ds_v5', 4, true, 37.5),
  ...family('standard_e{n}s_v5', 8, true, 0),
  standard_b2s: size(2, 4, true, 0),
  standard_b2ms: size(2, 8, true, 0),
  standard_b4ms: size(4, 16, true, 0),
  ...family('standard_d{n}_v3', 4, false, 0),
  ...family('standard_d{n}s_v3', 4, true, 25),
  ...family('standard_f{n}s_v2', 2, true, 16),
  standard_ds1_v2: size(1, 3.5, true, 43),
  standard_ds2_v2: size(2, 7, true, 86),
  standard_ds3_v2: size(4, 14, true, 172),
  standard_ds4_v2: size(8, 28, true, 344),
  standard_ds5_v2: size(16, 56, true, 688),
  standard_nd96asr_v4: size(96, 900, true, 1800),
};

function family(
  pattern: string,
  memoryPerCore: number,
  hasPremiumStorage: boolean,
  ephemeralPerCore: number,
): Record<string, VmSize> {
  return Object.fromEntries(
    [2, 4, 8, 16, 32].map(cores => [
      pattern.replace('{n}', String(cores)),
      size(
        cores,
        cores * memoryPerCore,
        hasPremiumStorage,
        cores * ephemeralPerCore,
      ),
    ]),
  );
}

function size(
  cpuCores: number,
  memoryGiB: number,
  hasPremiumStorage: boolean,
  ephemeralOsDiskGiB: number,
): VmSize {
  return { cpuCores, memoryGiB, hasPremiumStorage, ephemeralOsDiskGiB };
}
