import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmEngine } from './ArmEngine';
import { Caller } from './Caller';
import { checkResourceName } from './checkResourceName';
import { exportGroup } from './exportGroup';
import { answerProviders } from './providerRoutes';
import { listResources } from './resourceLists';
import {
  getSubscription,
  listLocations,
  listSubscriptions,
  listTenants,
} from './subscriptionRoutes';

/** Tenants, subscriptions, providers and the lists of resources; undefined where the path is another. */
export function answerContainers(
  request: EmulatorRequest,
  caller: Caller,
  engine: ArmEngine,
  context: EmulatorContext,
): EmulatorResponse | undefined {
  const path = request.path.toLowerCase();
  const [root, subscriptionId = '', kind, name, last, more] = path
    .split('/')
    .slice(1);
  if (more !== undefined) {
    return undefined;
  }
  const asked = [root, kind, last].filter(Boolean).join(' ');
  const resources = { request, caller, engine, context };
  switch (`${request.method} ${asked}`) {
    case 'GET tenants':
      return listTenants();
    case 'POST providers checkresourcename':
      return checkResourceName(request);
    case 'GET subscriptions':
      return subscriptionId
        ? getSubscription(subscriptionId, caller, engine, context)
        : listSubscriptions(caller, engine, context);
    case 'GET subscriptions locations':
      return listLocations(subscriptionId, caller, engine, context);
    case 'GET subscriptions resources':
      return listResources(`/subscriptions/${subscriptionId}`, resources);
    case 'GET subscriptions resourcegroups resources':
      return listResources(
        `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
        resources,
      );
    case 'POST subscriptions resourcegroups exporttemplate':
      return exportGroup(
        `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
        resources,
      );
    default:
      return answerProviders(request, caller, engine, context);
  }
}
