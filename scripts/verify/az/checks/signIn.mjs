import { check, words } from '../check.mjs';

/** Every other check needs these, in this order. */
export const signIn = [
  check(
    'cloud register',
    facts =>
      words`--name local --cloud-config ${JSON.stringify({
        endpoints: {
          resource_manager: facts.httpsOrigin,
          microsoft_graph_resource_id: `${facts.httpsOrigin}/_graph/`,
          log_analytics_resource_id: `${facts.httpsOrigin}/_logs`,
        },
        suffixes: {
          acr_login_server_endpoint: '.azurecr.io',
          keyvault_dns: '.vault.azure.net',
          sql_server_hostname: '.database.windows.net',
          storage_endpoint: 'core.windows.net',
        },
      })}`,
    { isSample: true },
  ),
  check('cloud set', () => words`--name local`, { isSample: true }),
  check('cloud show', () => [], {
    isSample: true,
    expect: answer =>
      answer.endpoints.activeDirectory.endsWith('/adfs') && answer.isActive,
  }),
  check(
    'login',
    ({ credentials }) =>
      words`--service-principal -u ${credentials.administrator.clientId} --password=${credentials.administrator.clientSecret} --tenant ${credentials.tenantId}`,
    {
      isSample: true,
      expect: answer =>
        answer.map(each => each.name).join() === 'Slipway dev,Slipway prod',
    },
  ),
  check('group create', ({ group }) => words`-n ${group} -l koreacentral`, {
    isSample: true,
    expect: { properties: { provisioningState: 'Succeeded' } },
  }),
];
