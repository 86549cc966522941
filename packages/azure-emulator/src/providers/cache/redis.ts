import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { EmulatorResponse } from '../../http/Surface';
import { readAccessKey, renewAccessKey } from '../accessKeys';
import {
  flag,
  fixed,
  integer,
  list,
  oneOf,
  required,
  text,
} from '../shape/Rule';
import { NameRule, shapedType } from '../shape/shapedType';
import { cacheErrors } from './cacheErrors';
import { forceReboot } from './forceReboot';

interface RedisSku {
  name: 'Basic' | 'Standard' | 'Premium';
  family: 'C' | 'P';
  capacity: number;
}

const RANKS = ['Basic', 'Standard', 'Premium'];
const KEYS = ['Primary', 'Secondary'];

/** Names of caches are part of public addresses. */
export const redisName: NameRule = {
  pattern: /^(?=.{1,63}$)[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/,
  says: "1 to 63 letters, digits and single '-'",
  isWorldwide: true,
};

/** Azure Cache for Redis; it retires in September 2028, and new tenants make none since April 2026. */
export const redis = shapedType({
  type: 'Microsoft.Cache/redis',
  seconds: { create: 600, update: 120, delete: 300 },
  errors: cacheErrors,
  name: redisName,
  shape: {
    zones: fixed(list(oneOf('1', '2', '3'), { most: 3 })),
    properties: {
      disableAccessKeyAuthentication: flag,
      enableNonSslPort: flag,
      minimumTlsVersion: oneOf('1.0', '1.1', '1.2'),
      publicNetworkAccess: oneOf('Enabled', 'Disabled'),
      redisVersion: text({ pattern: /^(4|6|latest)(\.\d+)*$/ }),
      replicasPerPrimary: integer(1, 3),
      shardCount: integer(0, 30),
      sku: required({
        capacity: required(integer(0, 6)),
        family: required(oneOf('C', 'P')),
        name: required(oneOf(...RANKS)),
      }),
      subnetId: fixed(
        text({
          pattern:
            /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.(Classic)?Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i,
        }),
      ),
    },
  },
  defaults: {
    properties: {
      disableAccessKeyAuthentication: false,
      enableNonSslPort: false,
      minimumTlsVersion: '1.2',
      publicNetworkAccess: 'Enabled',
      redisConfiguration: {
        'maxmemory-policy': 'volatile-lru',
        'maxmemory-reserved': '30',
        'maxfragmentationmemory-reserved': '30',
        maxclients: '1000',
      },
      updateChannel: 'Stable',
    },
  },
  validate({ resource, existing }) {
    const sku = resource.properties.sku as RedisSku;
    requireRightSize(sku, resource);
    const before = existing?.properties.sku as RedisSku | undefined;
    if (before && RANKS.indexOf(sku.name) < RANKS.indexOf(before.name)) {
      throw cacheErrors.body({
        kind: 'fixed',
        path: 'properties.sku.name',
        found: sku.name,
        allowed: before.name,
      });
    }
  },
  readOnly: ({ resource, existing }) => ({
    sku: upperFamily(resource.properties.sku as RedisSku),
    hostName: `${resource.name.toLowerCase()}.redis.cache.windows.net`,
    port: 6379,
    sslPort: 6380,
    redisVersion: '6.0',
    ...(resource.properties.replicasPerPrimary !== undefined && {
      replicasPerMaster: resource.properties.replicasPerPrimary,
    }),
    instances: [
      {
        sslPort: 15000,
        ...(resource.properties.enableNonSslPort === true && {
          nonSslPort: 13000,
        }),
        isMaster: true,
        isPrimary: true,
      },
    ],
    linkedServers: [],
    privateEndpointConnections:
      existing?.properties.privateEndpointConnections ?? [],
  }),
  actions: {
    forcereboot: forceReboot,
    listkeys: listKeys,
    regeneratekey: regenerateKey,
  },
});

/** Azure CLI sends families in lower case. */
function upperFamily(sku: RedisSku): RedisSku {
  return { ...sku, family: sku.family.toUpperCase() as RedisSku['family'] };
}

/** Family C is Basic's and Standard's, family P Premium's, with sizes of its own. */
function requireRightSize(sku: RedisSku, { properties }: ArmResource): void {
  const isPremium = sku.name === 'Premium';
  const [least, most] = isPremium ? [1, 5] : [0, 6];
  const isFitting =
    (sku.family.toUpperCase() === 'P') === isPremium &&
    sku.capacity >= least &&
    sku.capacity <= most;
  if (!isFitting) {
    throw new ArmError(
      400,
      'InvalidRequestBody',
      `The sku ${sku.name} ${sku.family}${sku.capacity} is invalid: Basic and Standard are C0 to C6, Premium is P1 to P5.`,
      { target: 'properties.sku' },
    );
  }
  if (!isPremium && (properties.shardCount || properties.subnetId)) {
    throw new ArmError(
      400,
      'InvalidRequestBody',
      `Clusters and virtual networks need the SKU Premium, not ${sku.name}.`,
      { target: 'properties.sku.name' },
    );
  }
}

function listKeys(
  cache: ArmResource,
  _body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  if (cache.properties.disableAccessKeyAuthentication === true) {
    throw new ArmError(
      400,
      'AccessKeyAuthenticationDisabled',
      `Access key authentication is disabled for the cache '${cache.name}'.`,
    );
  }
  const [primaryKey, secondaryKey] = KEYS.map(which =>
    readAccessKey({ resourceId: cache.id, which }, context),
  );
  return { status: 200, body: { primaryKey, secondaryKey } };
}

function regenerateKey(
  cache: ArmResource,
  body: unknown,
  context: EmulatorContext,
): EmulatorResponse {
  const { keyType } = body as { keyType?: string };
  const which = KEYS.find(key => key === keyType);
  if (!which) {
    throw new ArmError(
      400,
      'InvalidRequestBody',
      `The keyType '${keyType}' is invalid: Primary or Secondary.`,
    );
  }
  renewAccessKey({ resourceId: cache.id, which }, context);
  return listKeys(cache, body, context);
}
