import { ArmError } from '../../arm/ArmError';
import { ResourceType } from '../../arm/ResourceType';
import { requireThat } from '../badRequest';
import { parentOf } from '../parentOf';
import { plainErrors } from '../ProviderErrors';
import { fixed, flag, integer, list, oneOf, required } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { listKeys, regenerateKey } from './databaseKeys';

const SKU =
  /^(Balanced_B(0|1|3|5|10|20|50|100|150|250|350|500|700|1000)|MemoryOptimized_M(10|20|50|100|150|250|350|500|700|1000|1500|2000)|ComputeOptimized_X(3|5|10|20|50|100|150|250|350|500|700)|FlashOptimized_A(250|500|700|1000|1500|2000|4500)|Enterprise_E(1|5|10|20|50|100|200|400)|EnterpriseFlash_F(300|700|1500))$/;

/** Azure Managed Redis instances. */
export const redisEnterprise: ResourceType = {
  type: 'Microsoft.Cache/redisEnterprise',
  seconds: { create: 600, update: 300, delete: 300 },
  validate({ resource, existing }) {
    const { name, sku } = resource;
    requireThat(
      /^(?=.{1,60}$)[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/.test(name),
      'BadRequest',
      `The name '${name}' is invalid: letters, digits and single '-' between them, up to 60.`,
    );
    requireThat(
      SKU.test(String(sku?.name)),
      'BadRequest',
      `The sku '${sku?.name}' is none of Azure Managed Redis.`,
      'sku.name',
    );
    if (existing && isBusy(existing.properties)) {
      throw new ArmError(
        409,
        'Conflict',
        `The cluster '${name}' is busy (${existing.properties.provisioningState}). Please retry later.`,
      );
    }
  },
  complete: ({ resource }) => ({
    ...resource,
    properties: {
      highAvailability: 'Enabled',
      minimumTlsVersion: '1.2',
      publicNetworkAccess: 'Enabled',
      ...resource.properties,
      hostName: `${resource.name}.${resource.location}.redis.azure.net`,
      resourceState: 'Running',
      redundancyMode: 'ZR',
      redisVersion: '7.4',
    },
  }),
};

/** The one database of an instance; it is named `default`. */
export const databases = shapedType({
  type: 'Microsoft.Cache/redisEnterprise/databases',
  seconds: { create: 120, update: 60, delete: 60 },
  isTaggable: false,
  errors: plainErrors('BadRequest'),
  name: {
    pattern: /^default$/,
    says: "Azure Managed Redis has one database, named 'default'",
  },
  shape: {
    properties: {
      accessKeysAuthentication: oneOf('Disabled', 'Enabled'),
      clientProtocol: oneOf('Encrypted', 'Plaintext'),
      clusteringPolicy: fixed(
        oneOf('EnterpriseCluster', 'OSSCluster', 'NoCluster'),
      ),
      evictionPolicy: oneOf(
        'AllKeysLFU',
        'AllKeysLRU',
        'AllKeysRandom',
        'VolatileLRU',
        'VolatileLFU',
        'VolatileTTL',
        'VolatileRandom',
        'NoEviction',
      ),
      modules: list({
        name: required(
          oneOf('RediSearch', 'RedisJSON', 'RedisBloom', 'RedisTimeSeries'),
        ),
      }),
      persistence: {
        aofEnabled: flag,
        aofFrequency: oneOf('1s', 'always'),
        rdbEnabled: flag,
        rdbFrequency: oneOf('1h', '6h', '12h'),
      },
      port: fixed(integer(10_000, 10_000)),
    },
  },
  defaults: {
    properties: {
      accessKeysAuthentication: 'Disabled',
      clientProtocol: 'Encrypted',
      clusteringPolicy: 'OSSCluster',
      evictionPolicy: 'VolatileLRU',
      port: 10_000,
    },
  },
  validate({ resource }, context) {
    const cluster = parentOf(resource, context);
    if (isBusy(cluster.properties)) {
      throw new ArmError(
        409,
        'Conflict',
        `The cluster '${cluster.name}' is busy (${cluster.properties.provisioningState}). Please retry later.`,
      );
    }
  },
  readOnly: () => ({ redisVersion: '7.4', resourceState: 'Running' }),
  actions: { listkeys: listKeys, regeneratekey: regenerateKey },
});

/** Who may use a database, by Entra. */
export const accessPolicyAssignments: ResourceType = {
  type: 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments',
  seconds: { create: 15, update: 15, delete: 15 },
  isTaggable: false,
  validate({ resource: { name, properties } }) {
    requireThat(
      /^[A-Za-z0-9]{1,60}$/.test(name),
      'BadRequest',
      `The access policy assignment name '${name}' is invalid: up to 60 letters and digits.`,
    );
    requireThat(
      properties.accessPolicyName === 'default',
      'BadRequest',
      `The access policy '${properties.accessPolicyName}' does not exist: there is 'default'.`,
    );
    const user = properties.user as { objectId?: string } | undefined;
    requireThat(
      user?.objectId,
      'BadRequest',
      'An access policy assignment needs user.objectId.',
    );
  },
};

function isBusy(properties: Record<string, unknown>): boolean {
  return ['Creating', 'Updating', 'Deleting'].includes(
    String(properties.provisioningState),
  );
}
