import { check, words } from '../check.mjs';

/** The network commands of Debian's az load by this profile of older api-versions alone. */
export const network = [
  check('cloud update', () => words`--name local --profile 2020-09-01-hybrid`, {
    isSample: true,
  }),
  check(
    'network nsg create',
    ({ group }) => words`-g ${group} -n nsg-az -l koreacentral`,
    {
      isSample: true,
      expect: answer => answer.NewNSG.defaultSecurityRules.length === 6,
    },
  ),
  check(
    'network nsg rule create',
    ({ group }) =>
      words`-g ${group} --nsg-name nsg-az -n https --priority 200 --destination-port-ranges 443 --protocol Tcp --access Allow`,
    { isSample: true, expect: { priority: 200, access: 'Allow' } },
  ),
  check(
    'network nsg rule list',
    ({ group }) => words`-g ${group} --nsg-name nsg-az`,
    { expect: answer => answer.length === 1 },
  ),
  check(
    'network vnet create',
    ({ group }) =>
      words`-g ${group} -n vnet-az -l koreacentral --address-prefixes 10.1.0.0/16 --subnet-name first --subnet-prefixes 10.1.0.0/24`,
    {
      isSample: true,
      expect: answer => answer.newVNet.subnets[0].name === 'first',
    },
  ),
  check(
    'network vnet subnet create',
    ({ group }) =>
      words`-g ${group} --vnet-name vnet-az -n second --address-prefixes 10.1.1.0/24 --network-security-group nsg-az`,
    { isSample: true, expect: { addressPrefix: '10.1.1.0/24' } },
  ),
  check(
    'network vnet subnet create',
    ({ group }) =>
      words`-g ${group} --vnet-name vnet-az -n outside --address-prefixes 10.2.1.0/24`,
    { refused: 'outside the IP address range' },
  ),
  check(
    'network vnet subnet list',
    ({ group }) => words`-g ${group} --vnet-name vnet-az`,
    { isSample: true, expect: answer => answer.length === 2 },
  ),
  check(
    'network vnet subnet show',
    ({ group }) => words`-g ${group} --vnet-name vnet-az -n second`,
    {
      expect: answer => answer.networkSecurityGroup.id.endsWith('/nsg-az'),
      keep: answer => ({ subnetId: answer.id }),
    },
  ),
  check('network vnet show', ({ group }) => words`-g ${group} -n vnet-az`, {
    isSample: true,
    expect: answer => answer.subnets.length === 2,
  }),
  check('network vnet list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.some(each => each.name === 'vnet-az'),
  }),
  check('network nsg show', ({ group }) => words`-g ${group} -n nsg-az`, {
    expect: answer => answer.securityRules.length === 1,
  }),
  check('network nsg delete', ({ group }) => words`-g ${group} -n nsg-az`, {
    refused: 'InUseNetworkSecurityGroupCannotBeDeleted',
  }),
  check(
    'network public-ip create',
    ({ group }) =>
      words`-g ${group} -n ip-az -l koreacentral --sku Standard --allocation-method Static`,
    { expect: answer => answer.publicIp.provisioningState === 'Succeeded' },
  ),
  check(
    'network private-dns zone create',
    ({ group }) => words`-g ${group} -n privatelink.redis.azure.net`,
  ),
  check(
    'network private-dns link vnet create',
    ({ group }) =>
      words`-g ${group} -n to-vnet -z privatelink.redis.azure.net -v vnet-az -e false`,
  ),
  check('network private-dns zone list', ({ group }) => words`-g ${group}`, {
    expect: answer => answer.length === 1,
  }),
  check(
    'network private-dns record-set a add-record',
    ({ group }) =>
      words`-g ${group} -z privatelink.redis.azure.net -n cache -a 10.1.1.4`,
  ),
  check(
    'network private-dns record-set list',
    ({ group }) => words`-g ${group} -z privatelink.redis.azure.net`,
    { expect: answer => answer.some(each => each.name === 'cache') },
  ),
  check(
    'network vnet subnet delete',
    ({ group }) => words`-g ${group} --vnet-name vnet-az -n second`,
    { isSample: true },
  ),
  check('network nsg delete', ({ group }) => words`-g ${group} -n nsg-az`),
];
