import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { parseResourcePath } from '../../arm/resourceId';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { siblingsOf } from '../parentOf';
import { userOf } from '../references';
import { integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { stableGuid } from '../stableId';
import { defaultSecurityRules } from './defaultSecurityRules';
import { networkErrors, networkName } from './networkErrors';

type RuleEntry = { name: string; properties: Record<string, unknown> };

const RULES = 'Microsoft.Network/networkSecurityGroups/securityRules';
const ruleShape = {
  access: required(oneOf('Allow', 'Deny')),
  direction: required(oneOf('Inbound', 'Outbound')),
  priority: required(integer(100, 4096)),
  protocol: required(oneOf('Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*')),
  description: text({ most: 140 }),
};

/** Network security groups; their rules are resources too. */
export const networkSecurityGroups = shapedType({
  type: 'Microsoft.Network/networkSecurityGroups',
  seconds: { create: 5, update: 5, delete: 5 },
  errors: networkErrors,
  name: networkName,
  shape: {
    properties: {
      securityRules: list(
        { name: required(text({ least: 1 })), properties: required(ruleShape) },
        { most: 1000 },
      ),
    },
  },
  defaults: { properties: { securityRules: [] } },
  validate: ({ resource }) => checkRules(rulesOf(resource)),
  readOnly: ({ resource }) => ({
    defaultSecurityRules: defaultSecurityRules(resource.id),
    resourceGuid: stableGuid('nsg', resource.id),
    securityRules: rulesOf(resource).map(rule => ({
      ...rule,
      id: `${resource.id}/securityRules/${rule.name}`,
      type: RULES,
      properties: { ...rule.properties, provisioningState: 'Succeeded' },
    })),
  }),
  written: writeRules,
  deleting(group, context) {
    const user = userOf(
      group.id,
      [
        'Microsoft.Network/virtualNetworks',
        'Microsoft.Network/networkInterfaces',
      ],
      context,
    );
    if (user) {
      throw new ArmError(
        400,
        'InUseNetworkSecurityGroupCannotBeDeleted',
        `Network security group ${group.id} cannot be deleted because it is in use by the following resources: ${user.id}.`,
      );
    }
  },
});

/** Rules written by themselves; their group shows them. */
export const securityRules = shapedType({
  type: RULES,
  seconds: { create: 5, update: 5, delete: 5 },
  isTaggable: false,
  errors: networkErrors,
  name: networkName,
  shape: { properties: ruleShape },
  validate: ({ resource }, context) =>
    checkRules([...siblingsOf(resource, context), resource]),
  written: mirrorIntoGroup,
  deleted: mirrorIntoGroup,
});

/** A port and an address each, and priorities that no two rules of a direction share. */
function checkRules(rules: RuleEntry[]): void {
  const taken = new Map<string, string>();
  for (const { name, properties } of rules) {
    for (const side of ['source', 'destination']) {
      requireOne(name, properties, `${side}AddressPrefix`, [
        `${side}AddressPrefixes`,
        `${side}ApplicationSecurityGroups`,
      ]);
      requireOne(name, properties, `${side}PortRange`, [`${side}PortRanges`]);
    }
    const key = `${properties.direction} ${properties.priority}`.toLowerCase();
    const other = taken.get(key);
    if (other) {
      throw new ArmError(
        400,
        'SecurityRuleConflict',
        `Security rule ${name} conflicts with rule ${other}. Rules cannot have the same Priority and Direction.`,
      );
    }
    taken.set(key, name);
  }
}

function requireOne(
  rule: string,
  properties: Record<string, unknown>,
  single: string,
  lists: string[],
): void {
  const isGiven =
    properties[single] ||
    lists.some(each => (properties[each] as unknown[] | undefined)?.length);
  if (!isGiven) {
    throw new ArmError(
      400,
      'SecurityRuleParameterNotSpecified',
      `Required security rule parameters are missing for security rule ${rule}: ${single}.`,
    );
  }
}

function writeRules(group: ArmResource, context: EmulatorContext): void {
  const listed = rulesOf(group);
  const names = new Set(listed.map(({ name }) => name.toLowerCase()));
  const standing = context.resources.list({ type: RULES, scope: group.id });
  for (const old of standing) {
    if (!names.has(old.name.toLowerCase())) {
      context.resources.delete(old.id);
    }
  }
  for (const { name, properties } of listed) {
    context.resources.put({
      id: `${group.id}/securityRules/${name}`,
      name,
      type: RULES,
      etag: randomUUID(),
      properties,
    });
  }
}

function mirrorIntoGroup(rule: ArmResource, context: EmulatorContext): void {
  const groupId = parseResourcePath(rule.id)?.parentId ?? '';
  const group = context.resources.get(groupId);
  if (group) {
    const listed = context.resources
      .list({ type: RULES, scope: groupId })
      .map(({ id, name, type, properties }) => ({
        id,
        name,
        type,
        properties,
      }));
    context.resources.put({
      ...group,
      properties: { ...group.properties, securityRules: listed },
    });
  }
}

function rulesOf(group: ArmResource): RuleEntry[] {
  return (group.properties.securityRules ?? []) as RuleEntry[];
}
