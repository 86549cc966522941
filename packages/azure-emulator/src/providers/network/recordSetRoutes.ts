import { ArmError } from '../../arm/ArmError';
import { presentResource } from '../../arm/presentResource';
import { ProviderCall, ProviderRoute } from '../ProviderRoute';

const ZONES = 'Microsoft.Network/privateDnsZones';

/** All records of a zone, whatever their type. */
export const recordSetRoutes: ProviderRoute[] = [
  {
    method: 'GET',
    path: `resourceGroups/{group}/providers/${ZONES}/{zone}/ALL`,
    action: `${ZONES}/ALL/read`,
    answer: answerAll,
  },
];

function answerAll({ context, request }: ProviderCall) {
  const zone = context.resources.get(request.path.replace(/\/ALL$/i, ''));
  if (!zone) {
    throw new ArmError(
      404,
      'ResourceNotFound',
      `The resource '${request.path}' was not found.`,
    );
  }
  const records = context.resources.list({
    scope: zone.id,
    type: `${ZONES}/A`,
  });
  return { status: 200, body: { value: records.map(presentResource) } };
}
