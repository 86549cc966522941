import type { Stack } from '@slipway/plugin-azure-stacks-common';

/** What the catalog says of a service. */
export interface ServiceEntity {
  annotations: Record<string, string>;
  links: { url: string; title?: string }[];
}

/** One service in one environment, as the collector knows it. */
export interface ServiceTarget {
  /** Unique among all targets: entity reference and environment. */
  key: string;
  /** The catalog Component, e.g. `component:default/market`. */
  entityRef: string;
  environment: string;
  /** Name of the service: its namespace, API id and Redis prefix. */
  name: string;
  /** Entity reference of the owner. */
  owner: string;
  /** What the service owns in Azure. */
  stack: Stack;
  /** Left out while the catalog has not told. */
  entity?: ServiceEntity;
}

/** The key of a service in an environment. */
export function serviceKey(entityRef: string, environment: string): string {
  return `${entityRef} ${environment}`;
}
