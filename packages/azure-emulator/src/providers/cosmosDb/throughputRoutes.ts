import { ArmError } from '../../arm/ArmError';
import { ProviderCall, ProviderRoute } from '../ProviderRoute';
import { Options } from './throughput';

const DATABASES = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases';
const DATABASE =
  'resourceGroups/{group}/providers/Microsoft.DocumentDB/databaseAccounts/{account}/sqlDatabases/{database}';
const SETTINGS = 'throughputSettings/default';

/** The throughput that databases and containers were created with. */
export const throughputRoutes: ProviderRoute[] = [
  {
    method: 'GET',
    path: `${DATABASE}/${SETTINGS}`,
    action: `${DATABASES}/throughputSettings/read`,
    answer: answerThroughput,
  },
  {
    method: 'GET',
    path: `${DATABASE}/containers/{container}/${SETTINGS}`,
    action: `${DATABASES}/containers/throughputSettings/read`,
    answer: answerThroughput,
  },
];

function answerThroughput({ context, request }: ProviderCall) {
  const owner = context.resources.get(
    request.path.replace(/\/throughputSettings\/default$/i, ''),
  );
  const { throughput, autoscaleSettings } = (owner?.properties.options ??
    {}) as Options;
  if (!owner || (throughput === undefined && !autoscaleSettings)) {
    throw new ArmError(
      404,
      'NotFound',
      'Message: {"Errors":["Request url is invalid: the resource has no throughput of its own."]}',
    );
  }
  return {
    status: 200,
    body: {
      id: `${owner.id}/throughputSettings/default`,
      name: 'default',
      type: `${owner.type}/throughputSettings`,
      properties: {
        resource: {
          throughput:
            throughput ?? (autoscaleSettings?.maxThroughput ?? 0) / 10,
          autoscaleSettings,
          minimumThroughput: '400',
        },
      },
    },
  };
}
