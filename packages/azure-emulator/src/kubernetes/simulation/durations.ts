/** How long things take in a cluster, in seconds at speed 1. */
export const DURATIONS = {
  /** From being scheduled until the containers run: image pull and start. */
  startContainer: 6,
  /** From running until ready: a Spring Boot application's start. */
  becomeReady: 14,
  /** From its creation by the autoscaler until a node is ready. */
  startNode: 75,
  /** How long a crashing container runs before it ends. */
  crash: 6,
  /** First wait before a restart; it doubles up to the longest. */
  backOff: 10,
  longestBackOff: 300,
  /** From a pod's last try to pull until the next. */
  pullAgain: 15,
  /** How long a node may be away before its pods are given up. */
  evict: 60,
  /** How long an autoscaler waits before it scales down. */
  scaleDown: 300,
  /** From a namespace's deletion until it is gone with what it holds. */
  endNamespace: 6,
  /** From an ARM write or push until Flux notices. */
  fluxNotice: 4,
};
