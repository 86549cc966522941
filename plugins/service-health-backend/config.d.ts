export interface Config {
  /** How the health of services is collected. */
  serviceHealth?: {
    /**
     * Seconds between two refreshes, 5 to 120; 30 by default. Pods are
     * watched and show within seconds whatever this says.
     * @visibility backend
     */
    refreshSeconds?: number;
  };
}
