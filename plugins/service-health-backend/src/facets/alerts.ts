import type { AzureClients } from '@slipway/azure-node';
import type { HealthReading } from '@slipway/plugin-service-health-common';
import type {
  FacetProvider,
  ServiceTarget,
} from '@slipway/plugin-service-health-node';
import { z } from 'zod';
import { groupBy, Observations } from './observations';
import { sharedResourcesOf } from './sharedResourcesOf';

const ALERTS_QUERY = `alertsmanagementresources
| where type =~ 'microsoft.alertsmanagement/alerts'
| where properties.essentials.monitorCondition =~ 'Fired'
| project target = tolower(tostring(properties.essentials.targetResource)), rule = tolower(tostring(properties.essentials.alertRule)), severity = tostring(properties.essentials.severity)`;

const AVAILABILITY_QUERY = `healthresources
| where type =~ 'microsoft.resourcehealth/availabilitystatuses'
| where properties.availabilityState in~ ('Unavailable', 'Degraded')
| project target = tolower(tostring(properties.targetResourceId)), state = tostring(properties.availabilityState)`;

const INCIDENTS_QUERY = `servicehealthresources
| where type =~ 'microsoft.resourcehealth/events'
| where properties.EventType =~ 'ServiceIssue' and properties.Status =~ 'Active'
| project name`;

const alertSchema = z.object({
  target: z.string(),
  rule: z.string(),
  severity: z.string(),
});
const availabilitySchema = z.object({ target: z.string(), state: z.string() });

/** Alert rules that fire, resources that Azure itself calls unavailable, and incidents of Azure. */
export class AlertsFacet implements FacetProvider {
  readonly id = 'alerts';

  appliesTo() {
    return true;
  }

  async collect(
    services: ServiceTarget[],
    azure: AzureClients,
    signal: AbortSignal,
  ) {
    const observations = Observations.start(this.id, services);
    const environments = groupBy(services, one => one.environment);
    await Promise.all(
      [...environments].map(async ([environment, there]) => {
        const { subscriptions } = azure.environment(environment);
        const query = (kql: string) => azure.query(kql, subscriptions, signal);
        await Promise.all([
          observations.ask('Azure Monitor alerts', there, async () => {
            const alerts = z
              .array(alertSchema)
              .parse(await query(ALERTS_QUERY));
            const read = readAlerts(alerts);
            there.forEach(one => observations.add(one, ...read(one)));
          }),
          observations.ask('Resource Health', there, async () => {
            const rows = z
              .array(availabilitySchema)
              .parse(await query(AVAILABILITY_QUERY));
            const states = new Map(rows.map(row => [row.target, row.state]));
            there.forEach(one =>
              observations.add(one, ...readAvailability(one, states)),
            );
          }),
          observations.ask('Service Health', there, async () => {
            const { length } = await query(INCIDENTS_QUERY);
            const reading = {
              name: 'activeIncidents',
              value: length,
              unit: '',
              source: 'Service Health',
              sampledAt: new Date().toISOString(),
            };
            there.forEach(one => observations.add(one, reading));
          }),
        ]);
      }),
    );
    return observations.toMap();
  }
}

/** An alert is the service's whose stack owns its rule, or the resource that it is about. */
function readAlerts(
  alerts: z.infer<typeof alertSchema>[],
): (service: ServiceTarget) => HealthReading[] {
  const sampledAt = new Date().toISOString();
  const source = 'Azure Monitor alerts';
  return ({ stack }) => {
    const own = new Set(stack.resources.map(({ id }) => id.toLowerCase()));
    const fired = alerts.filter(
      ({ rule, target }) => own.has(rule) || own.has(target),
    );
    return [
      {
        name: 'firedAlerts',
        value: fired.length,
        unit: '',
        source,
        sampledAt,
      },
      ...fired.map(({ rule, severity }) => ({
        name: 'alertSeverity',
        value: severity,
        unit: '',
        source,
        sampledAt,
        resourceId: rule,
      })),
    ];
  };
}

/**
 * Azure calls a shared resource degraded for any part of it, so that this says nothing of one
 * service: shared ones count only when they are not available at all.
 */
function readAvailability(
  service: ServiceTarget,
  states: ReadonlyMap<string, string>,
): HealthReading[] {
  const sampledAt = new Date().toISOString();
  const own = service.stack.resources.map(({ id }) => id.toLowerCase());
  const bad = [
    ...own.filter(id => states.has(id)),
    ...sharedResourcesOf(service).filter(
      id => states.get(id)?.toLowerCase() === 'unavailable',
    ),
  ];
  const read = (name: string, value: string | number, resourceId?: string) => ({
    name,
    value,
    unit: '',
    source: 'Resource Health',
    sampledAt,
    ...(resourceId ? { resourceId } : {}),
  });
  return [
    read('resourcesUnavailable', bad.length),
    ...bad.map(id => read('availabilityState', states.get(id)!, id)),
  ];
}
