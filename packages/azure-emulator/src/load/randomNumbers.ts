/** A whole number around `mean`, as independent events give it. */
export function poisson(random: () => number, mean: number): number {
  if (mean > 50) {
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  }
  const limit = Math.exp(-mean);
  let product = random();
  let events = 0;
  while (product > limit) {
    product *= random();
    events += 1;
  }
  return events;
}

/** A duration with a long tail; half of all lie below `median`. */
export function logNormal(
  random: () => number,
  median: number,
  spread: number,
): number {
  return median * Math.exp(spread * normal(random));
}

function normal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** The same share in [0, 1) for the same text, so that each service has a load of its own. */
export function shareOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  }
  return (hash >>> 0) / 2 ** 32;
}

/** Rounded to two significant digits: histograms stay small. */
export function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
