import type { AzureClients } from '@slipway/azure-node';
import type {
  PlatformCapacity,
  PlatformResourceKind,
} from '@slipway/plugin-service-health-common';
import type { Observations } from '../facets/observations';
import type { PlatformTarget } from './PlatformStore';
import type { InventoryRow } from './readInventory';

/** A shared resource as the collector asks about it. */
export type AskedPlatform = PlatformTarget & { key: string };

/** What providers are given to fill. */
export interface PlatformFindings {
  observations: Observations;
  addCapacity(resource: AskedPlatform, ...capacity: PlatformCapacity[]): void;
}

/** Observes one kind of shared resource, beside its state in Resource Graph. */
export interface PlatformProvider {
  readonly kind: PlatformResourceKind;

  /** `resources` lie in one environment; a source that fails is told as their failure. */
  collect(options: {
    environment: string;
    resources: AskedPlatform[];
    inventory: ReadonlyMap<string, InventoryRow>;
    azure: AzureClients;
    findings: PlatformFindings;
    signal: AbortSignal;
  }): Promise<void>;
}
