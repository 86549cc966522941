/** What the stack's Flux configuration puts into the manifests. */
const VARIABLES = {
  identity_client_id: '11111111-2222-4333-8444-555555555555',
  kafka_bootstrap: 'evhns-dev.servicebus.windows.net:9093',
  redis_host: 'redis-dev.koreacentral.redis.azure.net',
  sql_host: 'sql-dev.database.windows.net',
  cosmos_endpoint: 'https://cosmos-dev.documents.azure.com',
  blob_endpoint: 'https://stdev.blob.core.windows.net',
  servicebus_host: 'sb-dev.servicebus.windows.net',
};

/** Replaces `${name}` as Flux does, and refuses a name that nobody gives a value. */
export function substitute(text) {
  return text.replace(/\$\{([a-z_]+)\}/g, (_match, name) => {
    if (!(name in VARIABLES)) {
      throw new Error(`nobody gives \${${name}} a value`);
    }
    return VARIABLES[name];
  });
}
