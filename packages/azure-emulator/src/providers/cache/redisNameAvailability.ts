import { ProviderRoute } from '../ProviderRoute';
import { isNameTaken } from '../shape/shapedType';
import { cacheErrors } from './cacheErrors';
import { redis, redisName } from './redis';

/** Says by its status whether a name is free: 200, or 409. */
export const redisNameAvailability: ProviderRoute = {
  method: 'POST',
  path: 'providers/Microsoft.Cache/CheckNameAvailability',
  action: 'Microsoft.Cache/checknameavailability/action',
  answer({ body, context }) {
    const name = String(body.name ?? '');
    if (!redisName.pattern.test(name)) {
      throw cacheErrors.name(name, redisName.says);
    }
    if (cacheErrors.taken && isNameTaken(redis.type, name, context)) {
      throw cacheErrors.taken(name);
    }
    return { status: 200 };
  },
};
