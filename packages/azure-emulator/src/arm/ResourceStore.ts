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

/** Which resources are meant, all of it without regard to case. */
export interface ResourceFilter {
  /** The resource of this id and those below it. */
  scope?: string;
  type?: string;
  /** Only those whose ids come behind this one, as for a list's next page. */
  after?: string;
}

/** All resources of one emulator, resource groups among them, durable, in order of their ids. */
export interface ResourceStore {
  /** Case-insensitive. */
  get(id: string): ArmResource | undefined;
  put(resource: ArmResource): void;
  delete(id: string): void;
  /** What a filter means, as it is now. */
  list(filter: ResourceFilter): ArmResource[];
  /** The same one by one, for who needs the first few; not to be held over a change. */
  each(filter: ResourceFilter): IterableIterator<ArmResource>;
  /** Called after each change, synchronously. Returns a function that stops it. */
  onChange(listener: (change: ResourceChange) => void): () => void;
}
