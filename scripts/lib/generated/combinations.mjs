import { pairwise } from './pairwise.mjs';

/** What differs between generated services: each pair of these values occurs in some combination. */
const FACTORS = {
  preset: ['none', 'market', 'notification', 'event', 'metaverse', 'admin'],
  messaging: ['eventhubs', 'strimzi', 'nothing'],
  cache: ['none', 'shared', 'own'],
  data: [[], ['sql'], ['cosmos'], ['blob'], ['servicebus'], ['sql', 'blob']],
  layout: ['zones', 'perZone', 'shared'],
  ranges: [[], ['203.0.113.0/24', '198.51.100.16/28']],
  environment: ['dev', 'prod'],
};

/** The form's values by the folder that the service is generated into. */
export function combinations() {
  return Object.fromEntries(
    pairwise(FACTORS).map((row, at) => {
      const kinds = row.data.length > 0 ? row.data.join('+') : 'nodata';
      const key = `${at}-${row.preset}-${row.messaging}-${row.cache}-${kinds}-${row.layout}`;
      return [key, parametersOf(row, `${nameOf(row.preset)}-${at}`)];
    }),
  );
}

export function parametersOf(row, name) {
  const topics = [
    { name: 'changes', partitions: 12, retentionDays: 7 },
    { name: 'orders.v2', partitions: 4, retentionDays: 1 },
  ];
  return {
    preset: row.preset,
    name,
    owner: 'group:default/product',
    system: 'system:default/nft-market',
    description: 'Made to be tried: "quotes", 50 % & more',
    environment: row.environment,
    pool: row.layout === 'shared' ? 'shared' : 'own',
    poolLayout: row.layout === 'perZone' ? 'perZone' : 'zones',
    vmSize: 'Standard_D4_v5',
    minCount: 3,
    maxCount: 6,
    messaging: row.messaging === 'strimzi' ? 'strimzi' : 'eventhubs',
    topics: row.messaging === 'nothing' ? [] : topics,
    apiPath: `${name}/v1`,
    corsOrigins: ['https://frontend.example.com'],
    corsMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    corsHeaders: ['Content-Type', 'Authorization'],
    rateLimitPerMinute: 600,
    allowedIpRanges: row.ranges,
    cache: row.cache,
    listTtlSeconds: 15,
    itemTtlSeconds: 60,
    data: row.data,
  };
}

function nameOf(preset) {
  return preset === 'none' ? 'wallet' : preset;
}
