import { sameId } from '../arm/resourceId';
import { Json, JsonObject } from '../template/Json';
import { DeploymentServices } from './DeploymentServices';
import { Prediction } from './predictDeployment';
import { PropertyChange } from './propertyChanges';
import { RequestedStack } from './readStackRequest';
import { partUnmanaged } from './partUnmanaged';
import { DenySettings, ManagedResource, StackRecord } from './StackRecord';
import {
  StackChanges,
  StackPropertyChange,
  StackResourceChange,
} from './StackWhatIfRecord';
import { WhatIfChange, whatIfChanges } from './whatIf';

const changeTypes: Partial<
  Record<WhatIfChange['changeType'], StackResourceChange['changeType']>
> = {
  Create: 'create',
  Modify: 'modify',
  NoChange: 'noChange',
  NoEffect: 'noChange',
  Unsupported: 'unsupported',
};

const propertyChangeTypes: Record<
  PropertyChange['propertyChangeType'],
  StackPropertyChange['changeType']
> = {
  Array: 'array',
  Create: 'create',
  Delete: 'delete',
  Modify: 'modify',
  NoEffect: 'noEffect',
};

function presentDelta(delta: PropertyChange[]): StackPropertyChange[] {
  return delta.map(({ propertyChangeType, children, ...change }) => ({
    ...change,
    changeType: propertyChangeTypes[propertyChangeType],
    ...(children && { children: presentDelta(children) }),
  }));
}

function deployedChange(
  change: WhatIfChange,
  stack: StackRecord | undefined,
  mode: DenySettings['mode'],
): StackResourceChange[] {
  const changeType = changeTypes[change.changeType];
  if (!changeType) return [];
  const { resourceId, deploymentId, symbolicName, unsupportedReason } = change;
  const { before, after, delta } = change;
  const owned = stack?.resources.find(each => sameId(each.id, resourceId));
  return [
    {
      id: resourceId,
      ...(deploymentId && { deploymentId }),
      ...(symbolicName && { symbolicName }),
      changeType,
      changeCertainty: changeType === 'unsupported' ? 'potential' : 'definite',
      managementStatusChange: {
        before: owned ? 'managed' : 'unmanaged',
        after: 'managed',
      },
      denyStatusChange: { before: owned?.denyStatus ?? 'none', after: mode },
      ...(unsupportedReason && { unsupportedReason }),
      ...((before ?? after) && {
        resourceConfigurationChanges: {
          before,
          after,
          ...(delta && { delta: presentDelta(delta) }),
        },
      }),
    },
  ];
}

function unmanagedChange(
  { id, denyStatus }: ManagedResource,
  changeType: 'delete' | 'detach',
  isCertain: boolean,
): StackResourceChange {
  return {
    id,
    changeType,
    changeCertainty: isCertain ? 'definite' : 'potential',
    managementStatusChange: { before: 'managed', after: 'unmanaged' },
    denyStatusChange: { before: denyStatus, after: 'none' },
  };
}

/** Azure's paths of deny settings begin with a capital. */
function compareDenySettings(
  before: DenySettings | undefined,
  after: DenySettings,
): StackPropertyChange[] {
  const old: JsonObject = { ...before };
  const wanted: JsonObject = { ...after };
  return Object.keys(wanted).flatMap(name => {
    const [was, is]: Array<Json | undefined> = [old[name], wanted[name]];
    const isEmpty = Array.isArray(is) && is.length === 0;
    const isSame = JSON.stringify(was) === JSON.stringify(is);
    if (isSame || (was === undefined && isEmpty)) return [];
    const path = `${name[0].toUpperCase()}${name.slice(1)}`;
    const changeType = was === undefined ? 'create' : 'modify';
    return [{ path, changeType, before: was, after: is }] as const;
  });
}

/** What deploying a stack as requested would change, in Azure and in the stack. */
export function predictStackChanges(
  stack: StackRecord | undefined,
  { identity, settings }: RequestedStack,
  prediction: Prediction,
  services: DeploymentServices,
): StackChanges {
  const { actionOnUnmanage, denySettings, deploymentScope } = settings;
  const changes = whatIfChanges(prediction, identity, services);
  const resourceChanges = changes.flatMap(each =>
    deployedChange(each, stack, denySettings.mode),
  );
  const kept = new Set(resourceChanges.map(({ id }) => id.toLowerCase()));
  const left = (stack?.resources ?? []).filter(
    ({ id }) => !kept.has(id.toLowerCase()),
  );
  const { toDelete } = partUnmanaged(left, actionOnUnmanage);
  const isCertain = prediction.unnamed.length === 0;
  return {
    resourceChanges: [
      ...resourceChanges,
      ...left.map(each =>
        unmanagedChange(
          each,
          toDelete.includes(each) ? 'delete' : 'detach',
          isCertain,
        ),
      ),
    ],
    denySettingsChange: {
      ...(stack && { before: stack.denySettings }),
      after: denySettings,
      delta: compareDenySettings(stack?.denySettings, denySettings),
    },
    ...(stack?.deploymentScope !== deploymentScope && {
      deploymentScopeChange: {
        before: stack?.deploymentScope,
        after: deploymentScope,
      },
    }),
  };
}
