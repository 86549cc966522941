import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readAzureConfig } from './readAzureConfig';

const prod = {
  name: 'prod',
  subscriptions: ['5110a9e0-0000-4000-8000-0000000000e0'],
  location: 'koreacentral',
  resourceGroup: 'rg-platform-prod',
};

function read(azure: JsonObject) {
  return readAzureConfig(new ConfigReader({ azure }));
}

describe('readAzureConfig', () => {
  it('takes public Azure for every endpoint left out', () => {
    const { endpoints, environments } = read({ environments: [prod] });

    expect(endpoints).toMatchObject({
      resourceManager: 'https://management.azure.com',
      authority: 'https://login.microsoftonline.com',
      devopsWeb: 'https://dev.azure.com',
    });
    expect(endpoints.metrics).toBeUndefined();
    expect(environments[0]).toMatchObject({ ...prod, clusters: [] });
  });

  it('drops the slash at the end of an address', () => {
    const { endpoints } = read({
      endpoints: { resourceManager: 'https://localhost:4566/' },
      environments: [prod],
    });

    expect(endpoints.resourceManager).toBe('https://localhost:4566');
  });

  it.each([
    [{}, "'azure.environments'", 'environments:\n    - name: prod'],
    [
      { environments: [{ ...prod, subscriptions: ['prod'] }] },
      "'azure.environments[0].subscriptions[0]': is no subscription id",
      'subscriptions: [00000000-',
    ],
    [
      { environments: [{ ...prod, location: undefined }] },
      "'azure.environments[0].location'",
      'location: koreacentral',
    ],
    [
      { environments: [{ ...prod, cluster: 'aks' }] },
      "'azure.environments[0]'",
      'cluster',
    ],
    [
      { environments: [prod], endpoints: { devops: 'dev.azure.com' } },
      "'azure.endpoints.devops': is no address",
      'devops: https://dev.azure.com',
    ],
    [{ environments: [prod, prod] }, "'azure.environments'", 'twice'],
  ])('refuses %j with the path and an example', (azure, path, example) => {
    const attempt = () => read(azure as JsonObject);

    expect(attempt).toThrow(expect.objectContaining({ name: 'InputError' }));
    expect(attempt).toThrow(path);
    expect(attempt).toThrow(example);
  });
});
