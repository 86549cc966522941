import { ArmResource } from './ResourceStore';

/** A resource as its body goes out: the ETag is a header, not a member. */
export function presentResource(resource: ArmResource) {
  const { etag: _, ...shown } = resource;
  return shown;
}
