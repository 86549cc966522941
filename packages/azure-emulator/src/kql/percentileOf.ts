/** The nearest-rank percentile, as Kusto estimates it; `rank` is 0 to 100. */
export function percentileOf(
  values: number[],
  rank: number,
): number | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const sorted = Float64Array.from(values).sort();
  const index = Math.ceil((rank / 100) * sorted.length) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, index))];
}
