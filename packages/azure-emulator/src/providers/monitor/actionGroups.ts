import { ArmResource } from '../../arm/ResourceStore';
import { flag, list, required, Rule, Shape, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { badRequest, monitorErrors } from './monitorErrors';

const word = required(text({ least: 1 }));

/** What each kind of receiver must say, beside its name. */
const RECEIVERS: Record<string, Shape> = {
  armRoleReceivers: { roleId: word },
  automationRunbookReceivers: {
    automationAccountId: word,
    isGlobalRunbook: required(flag),
    runbookName: word,
    webhookResourceId: word,
  },
  azureAppPushReceivers: { emailAddress: word },
  azureFunctionReceivers: {
    functionAppResourceId: word,
    functionName: word,
    httpTriggerUrl: word,
  },
  emailReceivers: {
    emailAddress: required(text({ pattern: /^[^@\s]+@[^@\s]+$/ })),
  },
  eventHubReceivers: {
    eventHubName: word,
    eventHubNameSpace: word,
    subscriptionId: word,
  },
  itsmReceivers: {
    connectionId: word,
    region: word,
    ticketConfiguration: word,
    workspaceId: word,
  },
  logicAppReceivers: { callbackUrl: word, resourceId: word },
  smsReceivers: { countryCode: word, phoneNumber: word },
  voiceReceivers: { countryCode: word, phoneNumber: word },
  webhookReceivers: { serviceUri: required(text({ pattern: /^https?:\/\// })) },
};

/** Action groups: who is told of an alert. */
export const actionGroups = shapedType({
  type: 'Microsoft.Insights/actionGroups',
  hasProvisioningState: false,
  errors: monitorErrors,
  name: {
    pattern: /^[^<>*%&:\\?+/]{1,259}[^<>*%&:\\?+/. ]$/,
    says: "up to 260 characters without <>*%&:\\?+/, not ending with a space or '.'",
  },
  shape: {
    properties: {
      enabled: flag,
      groupShortName: required(text({ least: 1, most: 12 })),
      ...receiverRules(),
    },
  },
  defaults: {
    properties: {
      enabled: true,
      ...Object.fromEntries(Object.keys(RECEIVERS).map(kind => [kind, []])),
    },
  },
  validate({ resource }) {
    const names = receiversOf(resource).map(({ name }) => name.toLowerCase());
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) {
      throw badRequest(
        `Receiver names must be unique within an action group: '${twice}' is not.`,
      );
    }
  },
  readOnly: ({ resource }) => ({
    emailReceivers: (
      (resource.properties.emailReceivers ?? []) as object[]
    ).map(each => ({ ...each, status: 'Enabled' })),
  }),
});

function receiverRules(): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(RECEIVERS).map(([kind, shape]) => [
      kind,
      list({ name: word, useCommonAlertSchema: flag, ...shape }),
    ]),
  );
}

function receiversOf({ properties }: ArmResource): Array<{ name: string }> {
  return Object.keys(RECEIVERS).flatMap(
    kind => (properties[kind] ?? []) as Array<{ name: string }>,
  );
}
