/** What a policy element needs and where it may stand; `B` is the backend, `E` on-error. */
interface PolicyElement {
  /** Letters of its sections: I, B, O, E. */
  sections: string;
  attributes: string[];
}

const EVERYWHERE = 'IBOE';

/**
 * Azure's policy elements, with the attributes that each must have. Source: the policy reference of
 * API Management, read November 2026.
 */
export const policyElements: Record<string, PolicyElement> = {
  base: element(EVERYWHERE),
  'authentication-basic': element('I', 'username', 'password'),
  'authentication-certificate': element('I'),
  'authentication-managed-identity': element('I', 'resource'),
  'azure-openai-emit-token-metric': element('I'),
  'azure-openai-semantic-cache-lookup': element('I', 'score-threshold'),
  'azure-openai-semantic-cache-store': element('O', 'duration'),
  'azure-openai-token-limit': element('I', 'counter-key'),
  'cache-lookup': element('I', 'vary-by-developer', 'vary-by-developer-groups'),
  'cache-lookup-value': element(EVERYWHERE, 'key', 'variable-name'),
  'cache-remove-value': element(EVERYWHERE, 'key'),
  'cache-store': element('O', 'duration'),
  'cache-store-value': element(EVERYWHERE, 'key', 'value', 'duration'),
  'check-header': element(
    'I',
    'name',
    'failed-check-httpcode',
    'failed-check-error-message',
  ),
  choose: element(EVERYWHERE),
  cors: element('I'),
  'cross-domain': element('I'),
  'emit-metric': element(EVERYWHERE, 'name'),
  'find-and-replace': element('IBOE', 'from', 'to'),
  'forward-request': element('B'),
  'get-authorization-context': element(
    'I',
    'provider-id',
    'authorization-id',
    'context-variable-name',
  ),
  'include-fragment': element(EVERYWHERE, 'fragment-id'),
  'invoke-dapr-binding': element('IOE', 'name'),
  'ip-filter': element('I', 'action'),
  'json-to-xml': element('IOE', 'apply'),
  jsonp: element('O', 'callback-parameter-name'),
  'limit-concurrency': element(EVERYWHERE, 'key', 'max-count'),
  'llm-content-safety': element('I'),
  'llm-emit-token-metric': element('I'),
  'llm-semantic-cache-lookup': element('I', 'score-threshold'),
  'llm-semantic-cache-store': element('O', 'duration'),
  'llm-token-limit': element('I', 'counter-key'),
  'log-to-eventhub': element(EVERYWHERE, 'logger-id'),
  'mock-response': element('IOE'),
  proxy: element('I', 'url'),
  'publish-to-dapr': element('IOE', 'topic'),
  quota: element('I', 'renewal-period'),
  'quota-by-key': element('I', 'counter-key', 'renewal-period'),
  'rate-limit': element('I', 'calls', 'renewal-period'),
  'rate-limit-by-key': element('I', 'calls', 'renewal-period', 'counter-key'),
  'redirect-content-urls': element('IO'),
  retry: element(EVERYWHERE, 'condition', 'count', 'interval'),
  'return-response': element(EVERYWHERE),
  'rewrite-uri': element('I', 'template'),
  'send-one-way-request': element(EVERYWHERE),
  'send-request': element(EVERYWHERE, 'response-variable-name'),
  'send-service-bus-message': element(EVERYWHERE),
  'set-backend-service': element('IB'),
  'set-body': element('IBOE'),
  'set-graphql-resolver': element('B'),
  'set-header': element(EVERYWHERE, 'name'),
  'set-method': element('IE'),
  'set-query-parameter': element('IB', 'name'),
  'set-status': element('IBOE', 'code'),
  'set-variable': element(EVERYWHERE, 'name', 'value'),
  'sql-data-source': element('B'),
  trace: element('IOE', 'source'),
  'validate-azure-ad-token': element('I', 'tenant-id'),
  'validate-client-certificate': element('I'),
  'validate-content': element(
    'IO',
    'unspecified-content-type-action',
    'max-size',
    'size-exceeded-action',
  ),
  'validate-graphql-request': element('I'),
  'validate-headers': element(
    'O',
    'specified-header-action',
    'unspecified-header-action',
  ),
  'validate-jwt': element('I'),
  'validate-odata-request': element('I'),
  'validate-parameters': element(
    'I',
    'specified-parameter-action',
    'unspecified-parameter-action',
  ),
  'validate-status-code': element('O', 'unspecified-status-code-action'),
  wait: element('IBO'),
  'xml-to-json': element('IOE', 'kind', 'apply'),
  'xsl-transform': element('IO'),
};

function element(sections: string, ...attributes: string[]): PolicyElement {
  return { sections, attributes };
}
