import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { durationSeconds } from '../messaging/durationSeconds';
import { requireThere } from '../references';
import { queryFrequency, queryWindow } from './alertTimes';
import { badRequest, monitorErrors } from './monitorErrors';

/** Alerts on what a query of logs finds. */
export const scheduledQueryRules = shapedType({
  type: 'Microsoft.Insights/scheduledQueryRules',
  hasProvisioningState: false,
  errors: monitorErrors,
  name: {
    pattern: /^[^#<>%&:\\?/{}*]{1,260}$/,
    says: 'up to 260 characters without #<>%&:\\?/{}*',
  },
  shape: {
    kind: oneOf('LogAlert', 'SimpleLogAlert', 'LogToMetric', 'EventLogAlert'),
    properties: {
      actions: { actionGroups: list(text({ least: 1 })) },
      autoMitigate: flag,
      criteria: required({
        allOf: required(
          list(
            {
              dimensions: list({
                name: required(text({ least: 1 })),
                operator: required(oneOf('Include', 'Exclude')),
                values: required(list(text(), { least: 1 })),
              }),
              failingPeriods: {
                minFailingPeriodsToAlert: integer(1, 6),
                numberOfEvaluationPeriods: integer(1, 6),
              },
              operator: oneOf(
                'Equals',
                'GreaterThan',
                'GreaterThanOrEqual',
                'LessThan',
                'LessThanOrEqual',
                'GreaterOrLessThan',
              ),
              query: required(text({ least: 1 })),
              timeAggregation: oneOf(
                'Average',
                'Count',
                'Minimum',
                'Maximum',
                'Total',
              ),
            },
            { least: 1 },
          ),
        ),
      }),
      enabled: flag,
      evaluationFrequency: queryFrequency,
      scopes: required(list(text({ least: 1 }), { least: 1 })),
      severity: integer(0, 4),
      windowSize: queryWindow,
    },
  },
  defaults: { kind: 'LogAlert', properties: { enabled: true } },
  validate({ resource: { kind, properties } }) {
    const { evaluationFrequency, windowSize } = properties;
    if ((kind ?? 'LogAlert') === 'LogAlert') {
      const missing = ['evaluationFrequency', 'severity', 'windowSize'].find(
        name => properties[name] === undefined,
      );
      if (missing) {
        throw badRequest(
          `The property 'properties.${missing}' is required for rules of the kind LogAlert.`,
          `properties.${missing}`,
        );
      }
    }
    if (
      windowSize &&
      (durationSeconds(windowSize) ?? 0) <
        (durationSeconds(evaluationFrequency) ?? 0)
    ) {
      throw badRequest(
        `windowSize ${windowSize} is shorter than evaluationFrequency ${evaluationFrequency}.`,
        'properties.windowSize',
      );
    }
  },
  requireReferences({ resource }, context) {
    const { actions } = resource.properties as {
      actions?: { actionGroups?: string[] };
    };
    requireThere(resource, actions?.actionGroups ?? [], context);
  },
  readOnly: () => ({ isLegacyLogAnalyticsRule: false }),
});
