import { ServiceConnection } from '../pipelines/ServiceConnection';
import { issuerOf, subjectOf } from '../pipelines/federation';
import { SignedIn } from './JobWorkspace';
import { StepContext } from './Step';

const IDENTITIES = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const ASSIGNMENTS = 'Microsoft.Authorization/roleAssignments';
const AUDIENCE = 'api://AzureADTokenExchange';

/** Signs the Azure CLI in by a service connection, as AzureCLI@2 does; or says why Entra refuses. */
export function signIn(
  connectionName: string,
  context: StepContext,
): SignedIn | { error: string } {
  const connection = context.findConnection(connectionName);
  if (!connection) {
    return {
      error: `Could not find the service connection '${connectionName}'.`,
    };
  }
  const { serviceprincipalid: clientId } = connection.authorization.parameters;
  const { resources } = context.workspace.context;
  const identity = resources
    .list({ type: IDENTITIES })
    .find(({ properties }) => properties.clientId === clientId);
  if (!identity) {
    return {
      error: `AADSTS700016: Application with identifier '${clientId}' was not found in the directory.`,
    };
  }
  if (!isTrusted(connection, identity.id, context)) {
    return {
      error: `AADSTS700213: No matching federated identity record found for presented assertion subject '${subjectOf(connection, context.workspace.repositories)}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    };
  }
  const principal = String(identity.properties.principalId);
  const { subscriptionid: subscriptionId = '' } = lowerKeys(connection.data);
  const scope = `/subscriptions/${subscriptionId}`.toLowerCase();
  const seesSubscription =
    !subscriptionId ||
    resources
      .list({ type: ASSIGNMENTS })
      .some(
        ({ properties }) =>
          properties.principalId === principal &&
          `${properties.scope}/`.toLowerCase().startsWith(`${scope}/`),
      );
  if (!seesSubscription) {
    return {
      error: `The subscription of '${subscriptionId}' doesn't exist in cloud 'AzureCloud'.`,
    };
  }
  return {
    subscriptionId,
    caller: {
      objectId: principal,
      appId: clientId,
      name: identity.name,
      kind: 'app',
    },
  };
}

/** Whether the identity has a federated credential for the connection's tokens. */
function isTrusted(
  connection: ServiceConnection,
  identityId: string,
  { workspace }: StepContext,
): boolean {
  const issuer = issuerOf(workspace.repositories);
  const subject = subjectOf(connection, workspace.repositories);
  return workspace.context.resources
    .list({
      type: `${IDENTITIES}/federatedIdentityCredentials`,
      scope: identityId,
    })
    .some(
      ({ properties }) =>
        properties.issuer === issuer &&
        properties.subject === subject &&
        [properties.audiences].flat().includes(AUDIENCE),
    );
}

function lowerKeys(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
