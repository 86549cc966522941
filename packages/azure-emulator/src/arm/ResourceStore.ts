/** A resource as ARM shows it. */
export interface ArmResource {
  /** As first written; compared without regard to case. */
  id: string;
  name: string;
  /** Such as `Microsoft.ContainerService/managedClusters/agentPools`. */
  type: string;
  location?: string;
  tags?: Record<string, string>;
  sku?: Record<string, unknown>;
  kind?: string;
  identity?: Record<string, unknown>;
  zones?: string[];
  plan?: Record<string, unknown>;
  managedBy?: string;
  properties: Record<string, unknown>;
  etag: string;
  systemData?: Record<string, unknown>;
}

/** A write or deletion that has happened. */
export interface ResourceChange {
  kind: 'put' | 'delete';
  resource: ArmResource;
  previous?: ArmResource;
}

/** All resources of one emulator, resource groups among them, durable, in order of their ids. */
export interface ResourceStore {
  /** Case-insensitive. */
  get(id: string): ArmResource | undefined;
  put(resource: ArmResource): void;
  delete(id: string): void;
  /** Resources whose id begins with `scope` (case-insensitive), of `type` where given. */
  list(filter: { scope?: string; type?: string }): ArmResource[];
  /** Called after each change, synchronously. Returns a function that stops it. */
  onChange(listener: (change: ResourceChange) => void): () => void;
}
