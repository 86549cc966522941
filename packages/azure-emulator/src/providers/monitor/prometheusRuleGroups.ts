import { durationSeconds } from '../messaging/durationSeconds';
import { plainErrors } from '../ProviderErrors';
import { requireThere } from '../references';
import { flag, integer, list, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { badRequest } from './monitorErrors';

const MAX_RULES = 20;

interface PrometheusRule {
  alert?: string;
  record?: string;
}

/** Groups of Prometheus rules: each rule records a series or raises an alert. */
export const prometheusRuleGroups = shapedType({
  type: 'Microsoft.AlertsManagement/prometheusRuleGroups',
  hasProvisioningState: false,
  errors: plainErrors('BadRequest'),
  name: {
    pattern: /^[^:@/#{}%&+*<>?]{1,260}$/,
    says: 'up to 260 characters without :@/#{}%&+*<>?',
  },
  shape: {
    properties: {
      enabled: flag,
      interval: text(),
      rules: required(
        list(
          {
            actions: list({ actionGroupId: text({ least: 1 }) }),
            enabled: flag,
            expression: required(text({ least: 1 })),
            severity: integer(0, 4),
          },
          { least: 1, most: MAX_RULES },
        ),
      ),
      scopes: required(list(text({ least: 1 }), { least: 1 })),
    },
  },
  defaults: { properties: { enabled: true, interval: 'PT1M' } },
  validate({ resource: { properties } }) {
    const seconds = durationSeconds(properties.interval ?? 'PT1M') ?? 0;
    if (seconds < 60 || seconds > 900) {
      throw badRequest(
        `The interval '${properties.interval}' is invalid: PT1M to PT15M.`,
        'properties.interval',
      );
    }
    const rules = properties.rules as PrometheusRule[];
    const wrong = rules.findIndex(each => !each.alert === !each.record);
    if (wrong !== -1) {
      throw badRequest(
        `Rule ${wrong} must have either 'alert' or 'record', and not both.`,
        `properties.rules[${wrong}]`,
      );
    }
    const [scope] = properties.scopes as string[];
    if (!/\/providers\/Microsoft\.Monitor\/accounts\/[^/]+$/i.test(scope)) {
      throw badRequest(
        `The first scope '${scope}' is no Azure Monitor workspace.`,
        'properties.scopes[0]',
      );
    }
  },
  requireReferences({ resource }, context) {
    const { scopes } = resource.properties as { scopes: string[] };
    requireThere(resource, scopes.slice(0, 1), context);
  },
});
