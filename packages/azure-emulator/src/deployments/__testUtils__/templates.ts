import { DeploymentProperties } from '@azure/arm-resourcesdeployments';

export const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** A user-assigned identity, as a template writes it. */
export function identity(name: string, more: object = {}) {
  return {
    type: identityType,
    apiVersion: '2023-01-31',
    name,
    location: 'koreacentral',
    ...more,
  };
}

/** A template of `resources`, a list or, by symbolic names, an object. */
export function template(resources: object, more: object = {}) {
  return {
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources,
    ...more,
  };
}

/** The body of an incremental deployment of a template. */
export function properties(
  source: object,
  more: Partial<DeploymentProperties> = {},
) {
  const mode = 'Incremental' as const;
  return { properties: { mode, template: source, ...more } };
}
