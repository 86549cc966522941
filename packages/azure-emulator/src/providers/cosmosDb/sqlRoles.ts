import { ArmError } from '../../arm/ArmError';
import { isWithin } from '../../arm/resourceId';
import { parentOf } from '../parentOf';
import { list, oneOf, required, text } from '../shape/Rule';
import { guid } from '../shape/guid';
import { shapedType } from '../shape/shapedType';
import { cosmosErrors } from './cosmosErrors';

const roleName = {
  pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  says: 'it is a GUID',
};
const common = {
  createStatus: 200,
  seconds: { create: 10, update: 10, delete: 10 },
  hasProvisioningState: false,
  isTaggable: false,
  errors: cosmosErrors,
  name: roleName,
};

/** Roles for an account's data. */
export const sqlRoleDefinitions = shapedType({
  ...common,
  type: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions',
  shape: {
    properties: {
      roleName: required(text({ least: 1 })),
      type: oneOf('BuiltInRole', 'CustomRole'),
      assignableScopes: required(list(text({ least: 1 }), { least: 1 })),
      permissions: required(list({ dataActions: list(text()) }, { least: 1 })),
    },
  },
  defaults: { properties: { type: 'CustomRole' } },
});

/** Who has which role for an account's data. */
export const sqlRoleAssignments = shapedType({
  ...common,
  type: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments',
  shape: {
    properties: {
      principalId: required(guid),
      roleDefinitionId: required(text({ least: 1 })),
      scope: required(text({ least: 1 })),
    },
  },
  requireReferences({ resource }, context) {
    const { roleDefinitionId } = resource.properties;
    if (!context.resources.get(String(roleDefinitionId))) {
      throw new ArmError(
        404,
        'NotFound',
        `The role definition '${roleDefinitionId}' does not exist.`,
      );
    }
  },
  validate({ resource }, context) {
    const { scope } = resource.properties;
    const account = parentOf(resource, context);
    const asResource = String(scope)
      .replace(/\/dbs\//i, '/sqlDatabases/')
      .replace(/\/colls\//i, '/containers/');
    if (!isWithin(asResource, account.id)) {
      throw new ArmError(
        400,
        'BadRequest',
        `The scope '${scope}' does not lie in the account '${account.name}'.`,
        { target: 'properties.scope' },
      );
    }
  },
});
