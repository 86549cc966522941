import { Identity } from './PipelineDefinition';

/** A service connection (“service endpoint” in the REST API). */
export interface ServiceConnection {
  id: string;
  name: string;
  /** `azurerm` or `dockerregistry`. */
  type: string;
  url: string;
  description: string;
  /** Such as `subscriptionId`. */
  data: Record<string, string>;
  authorization: {
    /** `WorkloadIdentityFederation`, `ServicePrincipal` or `ManagedServiceIdentity`. */
    scheme: string;
    /** Such as `tenantid` and `serviceprincipalid`. Secrets among them are never shown. */
    parameters: Record<string, string>;
  };
  createdBy: Identity;
  /** ISO 8601. */
  createdAt: string;
}

/** Which pipelines may use a protected resource, such as a service connection. */
export interface ResourcePermission {
  /** `endpoint`, `environment`, `queue`, `repository` or `variablegroup`. */
  type: string;
  id: string;
  allPipelines: boolean;
  pipelines: Array<{
    id: number;
    authorizedBy: Identity;
    authorizedOn: string;
  }>;
}
