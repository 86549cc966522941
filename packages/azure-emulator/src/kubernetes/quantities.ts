const UNITS: Record<string, number> = {
  '': 1,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A Kubernetes quantity such as `250m` or `1Gi` as a plain number: cores, bytes or pieces. */
export function parseQuantity(quantity: string | number | undefined): number {
  const match = /^([0-9.]+(?:e[0-9]+)?)([a-zA-Z]*)$/.exec(
    String(quantity ?? 0),
  );
  const unit = match && UNITS[match[2]];
  return match && unit ? Number(match[1]) * unit : 0;
}

/** A number as a quantity of the kind that a resource is counted in. */
export function formatQuantity(resource: string, value: number): string {
  if (resource.endsWith('cpu')) {
    const milli = Math.round(value * 1000);
    return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
  }
  if (resource.endsWith('memory') || resource.endsWith('storage')) {
    const mebi = Math.round(value / 2 ** 20);
    return mebi % 1024 === 0 ? `${mebi / 1024}Gi` : `${mebi}Mi`;
  }
  return String(value);
}
