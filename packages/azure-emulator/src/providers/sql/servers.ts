import { randomUUID } from 'node:crypto';
import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';
import { EmulatorContext } from '../../EmulatorContext';
import { ProviderErrors } from '../ProviderErrors';
import { fixed, flag, integer, oneOf, text } from '../shape/Rule';
import { guid } from '../shape/guid';
import { NameRule, shapedType } from '../shape/shapedType';
import {
  checkAdministrators,
  givenAdministrators,
} from './checkAdministrators';
import { stableGuid } from '../stableId';
import { sqlErrors } from './sqlErrors';

/** Names of servers are part of public addresses. */
export const serverName: NameRule = {
  pattern: /^(?=.{1,63}$)[a-z0-9]+(-+[a-z0-9]+)*$/,
  says: "1 to 63 lowercase letters, digits and '-', not first or last",
  isWorldwide: true,
};

const errors: ProviderErrors = {
  ...sqlErrors,
  name: name =>
    new ArmError(
      400,
      'InvalidServerName',
      `'${name}' is not a valid server name: ${serverName.says}.`,
    ),
};
/** What `master` runs on. */
const SYSTEM_SKU = { name: 'System', tier: 'System', capacity: 0 };
const switched = oneOf('Enabled', 'Disabled', 'SecuredByPerimeter');

/** Logical SQL servers: `master` comes with them, and so do their Entra settings. */
export const servers = shapedType({
  type: 'Microsoft.Sql/servers',
  seconds: { create: 60, update: 20, delete: 30 },
  hasProvisioningState: false,
  errors,
  name: serverName,
  shape: {
    properties: {
      administratorLogin: fixed(text({ least: 1, most: 128 })),
      administrators: {
        administratorType: oneOf('ActiveDirectory'),
        azureADOnlyAuthentication: flag,
        login: text({ least: 1 }),
        principalType: oneOf('User', 'Group', 'Application'),
        sid: guid,
        tenantId: guid,
      },
      minimalTlsVersion: oneOf('None', '1.0', '1.1', '1.2', '1.3'),
      publicNetworkAccess: switched,
      restrictOutboundNetworkAccess: switched,
      retentionDays: integer(0, 7),
      version: oneOf('12.0'),
    },
  },
  defaults: {
    properties: {
      minimalTlsVersion: '1.2',
      publicNetworkAccess: 'Enabled',
      restrictOutboundNetworkAccess: 'Disabled',
      version: '12.0',
    },
  },
  secrets: ['administratorLoginPassword'],
  validate: ({ resource, existing }) => checkAdministrators(resource, existing),
  readOnly: ({ resource, existing }) => ({
    administratorLogin:
      resource.properties.administratorLogin ??
      existing?.properties.administratorLogin ??
      `CloudSA${stableGuid('login', resource.id).slice(0, 8)}`,
    administrators:
      givenAdministrators(resource) ?? existing?.properties.administrators,
    fullyQualifiedDomainName: `${resource.name}.database.windows.net`,
    privateEndpointConnections:
      existing?.properties.privateEndpointConnections ?? [],
    state: 'Ready',
  }),
  written: writeChildren,
});

function writeChildren(server: ArmResource, context: EmulatorContext): void {
  writeChild(server, 'databases', 'master', context, {
    collation: 'SQL_Latin1_General_CP1_CI_AS',
    currentServiceObjectiveName: 'System0',
    currentSku: SYSTEM_SKU,
    maxSizeBytes: 32_212_254_720,
    status: 'Online',
  });
  const entra = server.properties.administrators as
    Record<string, unknown> | undefined;
  writeChild(server, 'azureADOnlyAuthentications', 'Default', context, {
    azureADOnlyAuthentication: entra?.azureADOnlyAuthentication ?? false,
  });
  if (entra) {
    writeChild(server, 'administrators', 'ActiveDirectory', context, entra);
  }
}

function writeChild(
  server: ArmResource,
  type: string,
  name: string,
  context: EmulatorContext,
  properties: Record<string, unknown>,
): void {
  context.resources.put({
    id: `${server.id}/${type}/${name}`,
    name,
    type: `${server.type}/${type}`,
    ...(type === 'databases' && {
      location: server.location,
      sku: SYSTEM_SKU,
    }),
    etag: randomUUID(),
    properties,
  });
}
