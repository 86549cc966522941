/** One part of Azure that the emulator serves: a row of the README's table. */
export interface ServedRow {
  /** The part, such as `ARM: rights`. */
  surface: string;
  /**
   * What of the emulator the row stands for: a resource type with rules of its own, `surface:arm`, `arm:tags`
   * (a part of ARM) or `fault:reset`. All of them together are the whole emulator.
   */
  covers: string[];
  /** What of it is served. */
  served: string;
  /** Who proved it; none: everything in the row is unproven. */
  provedBy: Proof[];
  /** What differs from Azure, is missing, or follows Azure's documents without any proof; empty: nothing known. */
  differences: string;
}

/** A client or published document that nobody here wrote, and the tests in which it shows the behaviour. */
export interface Proof {
  /** A client with its major version, such as `@azure/arm-resources 8` or `kubectl 1.35`, or a published document. */
  by: string;
  /** Paths within the package, such as `src/arm/armSurface.test.ts`; of a heavier check, within the repository. */
  tests: string[];
}
