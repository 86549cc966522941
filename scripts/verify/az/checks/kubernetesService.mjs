import { check, words } from '../check.mjs';

export const kubernetesService = [
  check('aks get-versions', () => words`-l koreacentral`, {
    keep: answer => ({
      versions: answer.orchestrators.map(each => each.orchestratorVersion),
    }),
    isSample: true,
  }),
  check(
    'aks create',
    ({ group, versions }) =>
      words`-g ${group} -n aks-az -l koreacentral --no-ssh-key --enable-managed-identity --node-count 2 --node-vm-size Standard_D4s_v5 --zones 1 2 3 --kubernetes-version ${versions[0]} --enable-oidc-issuer --network-plugin azure`,
    {
      isSample: true,
      expect: answer =>
        answer.provisioningState === 'Succeeded' &&
        answer.agentPoolProfiles[0].count === 2 &&
        answer.oidcIssuerProfile.issuerUrl.startsWith('https://'),
    },
  ),
  check('aks show', ({ group }) => words`-g ${group} -n aks-az`, {
    isSample: true,
    expect: {
      name: 'aks-az',
      servicePrincipalProfile: { clientId: 'msi' },
    },
  }),
  check('aks show', ({ group }) => words`-g ${group} -n aks-az -o table`, {
    expect: answer => answer.includes('aks-az'),
  }),
  check('aks list', ({ group }) => words`-g ${group}`, {
    isSample: true,
    expect: answer => answer.length === 1,
  }),
  check(
    'aks nodepool add',
    ({ group }) =>
      words`-g ${group} --cluster-name aks-az -n market --node-count 3 --zones 1 2 3 --labels app=market --node-taints app=market:NoSchedule --enable-cluster-autoscaler --min-count 3 --max-count 6 --node-vm-size Standard_D4s_v5`,
    {
      isSample: true,
      expect: { count: 3, minCount: 3, maxCount: 6, enableAutoScaling: true },
    },
  ),
  check(
    'aks nodepool update',
    ({ group }) =>
      words`-g ${group} --cluster-name aks-az -n market --update-cluster-autoscaler --min-count 3 --max-count 9`,
    { isSample: true, expect: { maxCount: 9 } },
  ),
  check(
    'aks nodepool update',
    ({ group }) =>
      words`-g ${group} --cluster-name aks-az -n market --disable-cluster-autoscaler`,
    { isSample: true, expect: { enableAutoScaling: false } },
  ),
  check(
    'aks nodepool scale',
    ({ group }) =>
      words`-g ${group} --cluster-name aks-az -n market --node-count 5`,
    { isSample: true, expect: { count: 5 } },
  ),
  check(
    'aks nodepool show',
    ({ group }) => words`-g ${group} --cluster-name aks-az -n market`,
    { isSample: true, expect: { count: 5, vmSize: 'Standard_D4s_v5' } },
  ),
  check(
    'aks nodepool list',
    ({ group }) => words`-g ${group} --cluster-name aks-az`,
    { isSample: true, expect: answer => answer.length === 2 },
  ),
  check(
    'aks nodepool get-upgrades',
    ({ group }) =>
      words`-g ${group} --cluster-name aks-az --nodepool-name market`,
    { expect: answer => answer.kubernetesVersion.startsWith('1.') },
  ),
  check(
    'aks nodepool upgrade',
    ({ group }) =>
      words`-g ${group} --cluster-name aks-az -n market --node-image-only --yes`,
  ),
  check('aks get-upgrades', ({ group }) => words`-g ${group} -n aks-az`, {
    expect: answer => answer.controlPlaneProfile.kubernetesVersion.length > 0,
    keep: answer => ({
      upgrade: answer.controlPlaneProfile.upgrades?.[0]?.kubernetesVersion,
    }),
  }),
  check(
    'aks upgrade',
    ({ group, upgrade }) =>
      words`-g ${group} -n aks-az --kubernetes-version ${upgrade} --yes`,
    { expect: { provisioningState: 'Succeeded' } },
  ),
  check(
    'aks get-credentials',
    ({ group, folder }) =>
      words`-g ${group} -n aks-az --admin --file ${folder}/admin.kubeconfig`,
    { isSample: true },
  ),
  check(
    'aks get-credentials',
    ({ group, folder }) =>
      words`-g ${group} -n aks-az --format exec --file ${folder}/exec.kubeconfig`,
    { isSample: true },
  ),
  check(
    'aks update',
    ({ group }) => words`-g ${group} -n aks-az --tags owner=platform`,
    {
      expect: { tags: { owner: 'platform' } },
    },
  ),
  check(
    'aks scale',
    ({ group }) =>
      words`-g ${group} -n aks-az --nodepool-name nodepool1 --node-count 3`,
    {
      expect: answer => answer.agentPoolProfiles.some(each => each.count === 3),
    },
  ),
  check('aks stop', ({ group }) => words`-g ${group} -n aks-az`),
  check('aks show', ({ group }) => words`-g ${group} -n aks-az`, {
    expect: { powerState: { code: 'Stopped' } },
  }),
  check('aks start', ({ group }) => words`-g ${group} -n aks-az`),
  check(
    'aks nodepool delete',
    ({ group }) => words`-g ${group} --cluster-name aks-az -n market`,
    { isSample: true },
  ),
  check('aks delete', ({ group }) => words`-g ${group} -n aks-az --yes`),
];
