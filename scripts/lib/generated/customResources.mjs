/**
 * The kinds beside Kubernetes' own that generated manifests have. Their schemas are written down here as far as the
 * manifests use them, strictly: a field that is not named is refused. Strimzi's from its API reference 1.x, the
 * monitor's from Azure's documents of Managed Prometheus, both read in November 2026.
 */
export const CUSTOM_RESOURCES = [
  definition('azmonitoring.coreos.com', 'v1', 'ServiceMonitor', {
    type: 'object',
    required: ['selector', 'endpoints'],
    properties: {
      selector: {
        type: 'object',
        properties: { matchLabels: labels() },
      },
      endpoints: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            port: { type: 'string' },
            path: { type: 'string' },
            interval: { type: 'string', pattern: '^[0-9]+(ms|s|m|h)$' },
          },
        },
      },
    },
  }),
  definition('kafka.strimzi.io', 'v1', 'KafkaTopic', {
    type: 'object',
    properties: {
      topicName: { type: 'string' },
      partitions: { type: 'integer', minimum: 1 },
      replicas: { type: 'integer', minimum: 1, maximum: 32767 },
      config: {
        type: 'object',
        'x-kubernetes-preserve-unknown-fields': true,
      },
    },
  }),
  definition('kafka.strimzi.io', 'v1', 'KafkaUser', {
    type: 'object',
    properties: {
      authentication: {
        type: 'object',
        required: ['type'],
        properties: {
          type: {
            type: 'string',
            enum: ['tls', 'tls-external', 'scram-sha-512'],
          },
        },
      },
      authorization: {
        type: 'object',
        required: ['acls', 'type'],
        properties: {
          type: { type: 'string', enum: ['simple'] },
          acls: {
            type: 'array',
            items: {
              type: 'object',
              required: ['resource'],
              properties: {
                type: { type: 'string', enum: ['allow', 'deny'] },
                host: { type: 'string' },
                operations: {
                  type: 'array',
                  items: {
                    type: 'string',
                    enum: [
                      'Read',
                      'Write',
                      'Create',
                      'Delete',
                      'Alter',
                      'Describe',
                      'ClusterAction',
                      'AlterConfigs',
                      'DescribeConfigs',
                      'IdempotentWrite',
                      'All',
                    ],
                  },
                },
                resource: {
                  type: 'object',
                  required: ['type'],
                  properties: {
                    type: {
                      type: 'string',
                      enum: ['topic', 'group', 'cluster', 'transactionalId'],
                    },
                    name: { type: 'string' },
                    patternType: {
                      type: 'string',
                      enum: ['prefix', 'literal'],
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  }),
];

function labels() {
  return { type: 'object', additionalProperties: { type: 'string' } };
}

function definition(group, version, kind, spec) {
  const plural = `${kind.toLowerCase()}s`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase() },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: { type: 'object', properties: { spec } },
          },
        },
      ],
    },
  };
}
