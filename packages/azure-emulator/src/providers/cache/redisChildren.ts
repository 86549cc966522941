import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { siblingsOf } from '../parentOf';
import { required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { cacheErrors } from './cacheErrors';

/** Policies that every cache has. */
const BUILTIN = ['Data Owner', 'Data Contributor', 'Data Reader'];
const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}$/;

/** Addresses that may reach a cache. */
export const firewallRules = shapedType({
  type: 'Microsoft.Cache/redis/firewallRules',
  hasProvisioningState: false,
  isTaggable: false,
  errors: cacheErrors,
  name: {
    pattern: /^[a-zA-Z0-9_]{1,256}$/,
    says: "1 to 256 letters, digits and '_'",
  },
  shape: {
    properties: {
      startIP: required(text({ pattern: ADDRESS })),
      endIP: required(text({ pattern: ADDRESS })),
    },
  },
});

/** Who may use a cache, by Entra. */
export const accessPolicyAssignments = shapedType({
  type: 'Microsoft.Cache/redis/accessPolicyAssignments',
  seconds: { create: 30, update: 30, delete: 30 },
  isTaggable: false,
  errors: cacheErrors,
  name: {
    pattern: /^(?=.{3,63}$)[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$/,
    says: "3 to 63 letters, digits and '-'",
  },
  shape: {
    properties: {
      accessPolicyName: required(text({ least: 3 })),
      objectId: required(text({ least: 1 })),
      objectIdAlias: required(text({ least: 1 })),
    },
  },
  validate({ resource }, context) {
    const twin = siblingsOf(resource, context).find(
      ({ properties }) => properties.objectId === resource.properties.objectId,
    );
    if (twin) {
      throw new ArmError(
        409,
        'AccessPolicyAssignmentExists',
        `The object id has the access policy assignment '${twin.name}' already.`,
      );
    }
  },
  requireReferences({ resource }, context) {
    const name = String(resource.properties.accessPolicyName);
    const cache = parseResourcePath(resource.id)?.parentId;
    if (
      !BUILTIN.includes(name) &&
      !context.resources.get(`${cache}/accessPolicies/${name}`)
    ) {
      throw new ArmError(
        400,
        'AccessPolicyNotFound',
        `The access policy '${name}' does not exist in this cache.`,
        { target: 'properties.accessPolicyName' },
      );
    }
  },
});

/** Sets of commands and keys that one may be given. */
export const accessPolicies = shapedType({
  type: 'Microsoft.Cache/redis/accessPolicies',
  seconds: { create: 30, update: 30, delete: 30 },
  isTaggable: false,
  errors: cacheErrors,
  name: {
    pattern: /^(?=.{3,63}$)[a-zA-Z0-9][a-zA-Z0-9- ]*[a-zA-Z0-9]$/,
    says: "3 to 63 letters, digits, spaces and '-'",
  },
  shape: { properties: { permissions: required(text({ least: 1 })) } },
  readOnly: () => ({ type: 'Custom' }),
  deleting(policy, context) {
    const cache = parseResourcePath(policy.id)?.parentId;
    const user = context.resources
      .list({ scope: cache, type: accessPolicyAssignments.type })
      .find(each => each.properties.accessPolicyName === policy.name);
    if (user) {
      throw new ArmError(
        409,
        'AccessPolicyInUse',
        `The access policy '${policy.name}' is assigned by '${user.name}'.`,
      );
    }
  },
});
