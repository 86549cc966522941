/** One part of Azure that the emulator serves: a row of the README's table. */
export interface ServedRow {
  /** The part, such as `ARM: rights`. */
  surface: string;
  /** What of it is served. */
  served: string;
  /** Who proved it; none: everything in the row is unproven. */
  provedBy: Proof[];
  /** What differs from Azure, is missing, or follows Azure's documents without any proof. */
  differences: string;
}

/** A client or published document that nobody here wrote, and the tests in which it shows the behaviour. */
export interface Proof {
  /** With its major version, such as `@azure/arm-resources 8`, `az 2.45` or `Azure's published examples`. */
  by: string;
  /** Paths within the package, such as `src/arm/armSurface.test.ts` or `conformance/az/group.test.mjs`. */
  tests: string[];
}
