import { parseResourcePath } from '../../arm/resourceId';
import { ResourceWrite } from '../../arm/ResourceType';
import { EmulatorContext } from '../../EmulatorContext';
import { flag, integer, list, oneOf, required, text } from '../shape/Rule';
import { shapedType } from '../shape/shapedType';
import { entityErrors, entityName } from './apiManagementErrors';
import { validationError } from './validationError';

const common = {
  hasProvisioningState: false,
  isTaggable: false,
  errors: entityErrors,
  name: entityName,
};

/** Where diagnostics go. */
export const loggers = shapedType({
  ...common,
  type: 'Microsoft.ApiManagement/service/loggers',
  shape: {
    properties: {
      description: text({ most: 256 }),
      loggerType: required(
        oneOf('azureEventHub', 'applicationInsights', 'azureMonitor'),
      ),
    },
  },
  defaults: { properties: { isBuffered: true } },
  validate({ resource: { properties } }) {
    const { credentials, loggerType } = properties;
    if (!credentials && loggerType !== 'azureMonitor') {
      throw validationError('credentials', 'credentials must not be empty.');
    }
  },
});

/** What of each request is logged, for a service or an API. */
export const diagnostics = [
  'Microsoft.ApiManagement/service/diagnostics',
  'Microsoft.ApiManagement/service/apis/diagnostics',
].map(type =>
  shapedType({
    ...common,
    type,
    shape: {
      properties: {
        alwaysLog: oneOf('allErrors'),
        httpCorrelationProtocol: oneOf('None', 'Legacy', 'W3C'),
        loggerId: required(text({ least: 1 })),
        operationNameFormat: oneOf('Name', 'Url'),
        sampling: {
          percentage: integer(0, 100),
          samplingType: oneOf('fixed'),
        },
        verbosity: oneOf('verbose', 'information', 'error'),
      },
    },
    requireReferences: requireLogger,
  }),
);

/** Services behind an API, or pools of them. */
export const backends = shapedType({
  ...common,
  type: 'Microsoft.ApiManagement/service/backends',
  shape: {
    properties: {
      pool: {
        services: list(
          {
            id: required(text({ least: 1 })),
            priority: integer(0, 100),
            weight: integer(0, 100),
          },
          { least: 1, most: 30 },
        ),
      },
      protocol: oneOf('http', 'soap'),
      title: text({ least: 1, most: 300 }),
      tls: { validateCertificateChain: flag, validateCertificateName: flag },
      type: oneOf('Single', 'Pool'),
      url: text({
        least: 1,
        most: 2000,
        pattern: /^((https?|wss?):\/\/|fabric:\/)/,
      }),
    },
  },
  defaults: { properties: { type: 'Single' } },
  validate({ resource: { properties } }) {
    const isPool = String(properties.type).toLowerCase() === 'pool';
    const missing = (isPool ? ['pool'] : ['url', 'protocol']).find(
      name => !properties[name],
    );
    if (missing) {
      throw validationError(missing, `${missing} must not be empty.`);
    }
  },
});

/** Outside caches. */
export const caches = shapedType({
  ...common,
  type: 'Microsoft.ApiManagement/service/caches',
  shape: {
    properties: {
      connectionString: required(text({ least: 1, most: 300 })),
      description: text({ most: 2000 }),
      useFromLocation: required(text({ least: 1, most: 256 })),
    },
  },
});

/** How the versions of an API are told apart. */
export const apiVersionSets = shapedType({
  ...common,
  type: 'Microsoft.ApiManagement/service/apiVersionSets',
  shape: {
    properties: {
      displayName: required(text({ least: 1, most: 100 })),
      versioningScheme: required(oneOf('Segment', 'Query', 'Header')),
    },
  },
  validate({ resource: { properties } }) {
    const member = { query: 'versionQueryName', header: 'versionHeaderName' }[
      String(properties.versioningScheme).toLowerCase()
    ];
    if (member && !properties[member]) {
      throw validationError(member, `${member} must not be empty.`);
    }
  },
});

/** Groups of users. */
export const groups = shapedType({
  ...common,
  type: 'Microsoft.ApiManagement/service/groups',
  shape: {
    properties: {
      displayName: required(text({ least: 1, most: 300 })),
      type: oneOf('custom', 'system', 'external'),
    },
  },
  defaults: { properties: { builtIn: false, type: 'custom' } },
});

/** Tags of APIs, operations and products. */
export const tags = shapedType({
  ...common,
  type: 'Microsoft.ApiManagement/service/tags',
  shape: {
    properties: { displayName: required(text({ least: 1, most: 160 })) },
  },
});

/** A logger is named in full, or from its service on. */
function requireLogger(
  { resource }: ResourceWrite,
  context: EmulatorContext,
): void {
  const service = /^.*\/service\/[^/]+/i.exec(
    parseResourcePath(resource.id)?.parentId ?? '',
  )?.[0];
  const id = String(resource.properties.loggerId);
  const full = id.startsWith('/subscriptions/') ? id : `${service}${id}`;
  if (!context.resources.get(full)) {
    throw validationError('loggerId', `Logger '${id}' does not exist.`);
  }
}
