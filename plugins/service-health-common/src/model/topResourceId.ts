/**
 * The resource that stands by itself and that `resourceId` is, or is a part
 * of: the cluster of an agent pool, the namespace of an event hub.
 */
export function topResourceId(resourceId: string): string {
  const match = /^.*?\/providers\/[^/]+\/[^/]+\/[^/]+/i.exec(resourceId);
  return match?.[0] ?? resourceId;
}
