import { ArmResource } from '../../arm/ResourceStore';
import { AppliedObject } from '../applyObject';

export const FLUX_TYPE = 'Microsoft.KubernetesConfiguration/fluxConfigurations';

/** What a `fluxConfigurations` resource asks for. */
export interface FluxConfiguration {
  resource: ArmResource;
  namespace: string;
  isSuspended: boolean;
  url: string;
  branch: string;
  kustomizations: FluxKustomization[];
}

export interface FluxKustomization {
  name: string;
  path: string;
  prune: boolean;
  /** Whether it is ready only when what it applied is. */
  wait: boolean;
  timeoutInSeconds: number;
  syncIntervalInSeconds: number;
  variables: Record<string, string>;
}

/** What was done for a configuration; durable, by the resource's id in lower case. */
export interface FluxRecord {
  clusterName: string;
  namespace: string;
  configurationName: string;
  /** Commit of the last attempt. */
  commit?: string;
  /** Etag-like text of what was asked for at the last attempt. */
  wanted?: string;
  attemptedAt?: string;
  /** Why the last attempt failed. */
  failure?: string;
  /** By kustomization. */
  applied: Record<string, AppliedObject[]>;
}

export function readFluxConfiguration(
  resource: ArmResource,
): FluxConfiguration {
  const properties = resource.properties as {
    namespace?: string;
    suspend?: boolean;
    gitRepository?: {
      url?: string;
      repositoryRef?: { branch?: string };
    };
    kustomizations?: Record<
      string,
      Partial<FluxKustomization> & {
        postBuild?: { substitute?: Record<string, string> };
      }
    >;
  };
  return {
    resource,
    namespace: properties.namespace ?? 'default',
    isSuspended: properties.suspend === true,
    url: properties.gitRepository?.url ?? '',
    branch: properties.gitRepository?.repositoryRef?.branch ?? 'main',
    kustomizations: Object.entries(properties.kustomizations ?? {}).map(
      ([name, each]) => ({
        name,
        path: each.path ?? '',
        prune: each.prune ?? false,
        wait: each.wait ?? true,
        timeoutInSeconds: each.timeoutInSeconds ?? 600,
        syncIntervalInSeconds: each.syncIntervalInSeconds ?? 600,
        variables: each.postBuild?.substitute ?? {},
      }),
    ),
  };
}
