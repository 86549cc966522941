/** Numbers in [0, 1) that a seed determines (the generator known as mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    /* eslint-disable no-bitwise -- 32-bit arithmetic is the algorithm */
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    /* eslint-enable no-bitwise */
  };
}
