import { ArmError } from '../../arm/ArmError';
import { LongAction } from '../LongAction';

/** Files of data that go into a cache or come out of it; the simulated caches hold none. */
export const dataActions: LongAction[] = [
  dataAction('Microsoft.Cache/redis', 'import', 'files'),
  dataAction('Microsoft.Cache/redis', 'export', 'container'),
  dataAction('Microsoft.Cache/redisEnterprise/databases', 'import', 'sasUris'),
  dataAction('Microsoft.Cache/redisEnterprise/databases', 'export', 'sasUri'),
];

function dataAction(type: string, name: string, needed: string): LongAction {
  return {
    type,
    name,
    seconds: 30,
    begin(_resource, body) {
      if (body[needed] === undefined) {
        throw new ArmError(
          400,
          'InvalidRequestBody',
          `The property '${needed}' is required.`,
          { target: needed },
        );
      }
    },
  };
}
