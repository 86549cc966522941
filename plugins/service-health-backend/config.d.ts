export interface Config {
  /** How the health of services is collected. */
  serviceHealth?: {
    /**
     * Seconds between two refreshes, 5 to 120; 30 by default. Pods are
     * watched and show within seconds whatever this says.
     * @visibility backend
     */
    refreshSeconds?: number;
    /**
     * Limits in place of Slipway's own, by facet (such as `redis`) and reading
     * (such as `memoryPercent`), in the reading's unit.
     */
    thresholds?: {
      [facet: string]: {
        [reading: string]: {
          degradedAbove?: number;
          criticalAbove?: number;
          degradedBelow?: number;
          criticalBelow?: number;
          /** How far on its good side a crossed limit holds. */
          recoverBy?: number;
        };
      };
    };
  };
}
