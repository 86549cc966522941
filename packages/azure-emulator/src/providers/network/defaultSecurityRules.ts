interface DefaultRule {
  name: string;
  description: string;
  access: 'Allow' | 'Deny';
  direction: 'Inbound' | 'Outbound';
  priority: number;
  source: string;
  destination: string;
}

const RULES: DefaultRule[] = [
  rule('AllowVnetInBound', 65000, 'VirtualNetwork', 'VirtualNetwork'),
  rule('AllowAzureLoadBalancerInBound', 65001, 'AzureLoadBalancer', '*'),
  rule('DenyAllInBound', 65500, '*', '*'),
  rule('AllowVnetOutBound', 65000, 'VirtualNetwork', 'VirtualNetwork'),
  rule('AllowInternetOutBound', 65001, '*', 'Internet'),
  rule('DenyAllOutBound', 65500, '*', '*'),
];

/** The six rules that stand behind every group's own. */
export function defaultSecurityRules(groupId: string) {
  return RULES.map(({ name, source, destination, ...more }) => ({
    id: `${groupId}/defaultSecurityRules/${name}`,
    name,
    type: 'Microsoft.Network/networkSecurityGroups/defaultSecurityRules',
    properties: {
      ...more,
      protocol: '*',
      sourcePortRange: '*',
      destinationPortRange: '*',
      sourceAddressPrefix: source,
      destinationAddressPrefix: destination,
      provisioningState: 'Succeeded',
    },
  }));
}

function rule(
  name: string,
  priority: number,
  source: string,
  destination: string,
): DefaultRule {
  return {
    name,
    description: name,
    access: name.startsWith('Allow') ? 'Allow' : 'Deny',
    direction: name.endsWith('InBound') ? 'Inbound' : 'Outbound',
    priority,
    source,
    destination,
  };
}
