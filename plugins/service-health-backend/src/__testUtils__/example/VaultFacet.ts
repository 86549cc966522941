import type { AzureClients } from '@slipway/azure-node';
import type {
  FacetModel,
  FacetObservation,
} from '@slipway/plugin-service-health-common';
import {
  type FacetProvider,
  type ServiceTarget,
  toFacetFailure,
} from '@slipway/plugin-service-health-node';

const TYPE = 'microsoft.keyvault/vaults';
const SOURCE = 'Resource Graph';

/** How the readings are judged: a vault that is deleted or failed is bad news. */
const model: FacetModel = {
  id: 'vault',
  title: 'Key Vault',
  staleAfterSeconds: 300,
  rules: [
    {
      kind: 'text',
      reading: 'provisioningState',
      label: 'The vault',
      code: 'thresholdCrossed',
      degradedIn: ['RegisteringDns'],
      criticalIn: ['Failed', 'Deleting'],
    },
  ],
};

/** The Key Vaults that a service owns, in one query for all services of an environment. */
export class VaultFacet implements FacetProvider {
  readonly id = 'vault';
  readonly model = model;

  appliesTo(service: ServiceTarget) {
    return vaultsOf(service).length > 0;
  }

  async collect(
    services: ServiceTarget[],
    azure: AzureClients,
    signal: AbortSignal,
  ): Promise<Map<string, FacetObservation>> {
    // The collector asks for the services of one environment at a time.
    const { subscriptions } = azure.environment(services[0].environment);
    const states = new Map<string, string>();
    const failures: FacetObservation['failures'] = [];
    try {
      const rows = await azure.query(
        `resources | where type =~ '${TYPE}' | project id, state = tostring(properties.provisioningState)`,
        subscriptions,
        signal,
      );
      rows.forEach(row =>
        states.set(String(row.id).toLowerCase(), String(row.state)),
      );
    } catch (error) {
      // Not thrown: what failed is told as unknown, with Azure's own code.
      failures.push(toFacetFailure(SOURCE, error));
    }
    const sampledAt = new Date().toISOString();
    return new Map(
      services.map(service => {
        const readings = vaultsOf(service).flatMap(resourceId => {
          const value = states.get(resourceId.toLowerCase());
          return value
            ? [
                {
                  name: 'provisioningState',
                  value,
                  unit: '',
                  source: SOURCE,
                  sampledAt,
                  resourceId,
                },
              ]
            : [];
        });
        return [service.key, { id: this.id, readings, failures }];
      }),
    );
  }
}

function vaultsOf({ stack }: ServiceTarget): string[] {
  return stack.resources
    .filter(({ type }) => type.toLowerCase() === TYPE)
    .map(({ id }) => id);
}
