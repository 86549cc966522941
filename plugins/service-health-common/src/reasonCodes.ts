/** A source gave no usable answer: what is behind it is unknown. */
export const SOURCE_FAILURE_CODES = [
  /** 401: the source does not accept the portal's token. */
  'sourceUnauthorized',
  /** 403: the portal's identity may not read there. */
  'sourceForbidden',
  /** 404: what should be read does not exist. */
  'sourceNotFound',
  /** 429: the source asks for fewer requests. */
  'sourceThrottled',
  /** No answer in time, or no connection at all. */
  'sourceTimedOut',
  /** Any other failure, 5xx and rubbish among them. */
  'sourceFailed',
] as const;

/** Reasons that follow from what was, or was not, measured. */
export const MEASURED_REASON_CODES = [
  'readingMissing',
  'readingStale',
  'neverCollected',
  'nodePoolFailed',
  'nodePoolStopped',
  'nodesNotReady',
  'nodesAtMaximum',
  'nodesUnderPressure',
  'zoneLost',
  'nodeVersionOld',
  'nodeImageOld',
  'nothingDeployed',
  'podsNotReady',
  'podsCrashLooping',
  'podsImageUnpullable',
  'podsOutOfMemory',
  'podsUnschedulable',
  'autoscalerAtMaximum',
  'quotaExhausted',
  'gatewayFailed',
  'gatewayErrors',
  'gatewaySlow',
  'gatewayCapacity',
  'redisFailed',
  'redisMemoryHigh',
  'redisLoadHigh',
  'redisEvictions',
  'topicDisabled',
  'kafkaThrottled',
  'kafkaErrors',
  'consumerLag',
  'sqlLoadHigh',
  'sqlStorageHigh',
  'sqlConnectionsFailed',
  'sqlUnavailable',
  'cosmosThrottled',
  'cosmosUnavailable',
  'storageUnavailable',
  'storageErrors',
  'storageSlow',
  'deadLetters',
  'servicebusThrottled',
  'servicebusErrors',
  'queueDisabled',
  'alertFired',
  /** Resource Health says that a resource is not available. */
  'resourceUnavailable',
  /** Azure tells of an incident in the environment's region. */
  'platformIncident',
  /** Shared resources only: hardly any room is left. */
  'capacityLow',
  'platformResourceFailed',
  /** For a facet that another plugin adds. */
  'thresholdCrossed',
] as const;

export type SourceFailureCode = (typeof SOURCE_FAILURE_CODES)[number];

/** Every code that a reason can have. */
export type ReasonCode =
  SourceFailureCode | (typeof MEASURED_REASON_CODES)[number];

const codeByStatus: ReadonlyMap<number, SourceFailureCode> = new Map([
  [401, 'sourceUnauthorized'],
  [403, 'sourceForbidden'],
  [404, 'sourceNotFound'],
  [408, 'sourceTimedOut'],
  [429, 'sourceThrottled'],
  [504, 'sourceTimedOut'],
]);

/** The code for a source that answered with this HTTP status. */
export function sourceFailureCode(status: number): SourceFailureCode {
  return codeByStatus.get(status) ?? 'sourceFailed';
}
