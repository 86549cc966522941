import { ArmError } from '../../arm/ArmError';
import { requireThere } from '../references';
import { durationSeconds } from '../messaging/durationSeconds';
import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { frequency, window } from './alertTimes';
import { badRequest, monitorErrors } from './monitorErrors';

const KIND = 'odata.type';
const aggregation = oneOf('Average', 'Count', 'Minimum', 'Maximum', 'Total');
const dimension = {
  name: required(text({ least: 1 })),
  operator: required(oneOf('Include', 'Exclude')),
  values: required(list(text(), { least: 1 })),
};

/** Alerts on metrics: they lie nowhere, `global`. */
export const metricAlerts = shapedType({
  type: 'Microsoft.Insights/metricAlerts',
  createStatus: 200,
  hasProvisioningState: false,
  errors: monitorErrors,
  name: {
    pattern: /^[^*#&+:<>?@%{}\\/]{1,260}$/,
    says: 'up to 260 characters without *#&+:<>?@%{}\\/',
  },
  shape: {
    properties: {
      actions: list({ actionGroupId: required(text({ least: 1 })) }),
      autoMitigate: flag,
      criteria: required({
        [KIND]: required(
          oneOf(
            'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
            'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria',
            'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria',
            'Microsoft.Azure.Monitor.PromQLCriteria',
          ),
        ),
        allOf: list({
          criterionType: oneOf(
            'StaticThresholdCriterion',
            'DynamicThresholdCriterion',
            'StaticThresholdPromQLCriterion',
          ),
          dimensions: list(dimension),
          name: required(text({ least: 1 })),
          operator: oneOf(
            'Equals',
            'GreaterThan',
            'GreaterThanOrEqual',
            'LessThan',
            'LessThanOrEqual',
            'GreaterOrLessThan',
          ),
          timeAggregation: aggregation,
        }),
      }),
      enabled: required(flag),
      evaluationFrequency: required(frequency),
      scopes: required(list(text({ least: 1 }), { least: 1, most: 5000 })),
      severity: required(integer(0, 4)),
      windowSize: window,
    },
  },
  defaults: { properties: { actions: [], autoMitigate: true } },
  validate({ resource }) {
    if (resource.location !== 'global') {
      throw new ArmError(
        400,
        'LocationNotAvailableForResourceType',
        `The provided location '${resource.location}' is not available for resource type 'Microsoft.Insights/metricAlerts'. List of available regions for the resource type is 'global'.`,
      );
    }
    const { evaluationFrequency, windowSize } = resource.properties;
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
    const actions = (resource.properties.actions ?? []) as Array<{
      actionGroupId?: string;
    }>;
    requireThere(
      resource,
      actions.map(each => each.actionGroupId),
      context,
    );
  },
});
