import { EmulatorContext } from '../EmulatorContext';
import { EmulatorRequest, EmulatorResponse } from '../http/Surface';
import { ArmEngine } from './ArmEngine';
import { ArmError } from './ArmError';
import { Caller } from './Caller';
import { pageOfResources } from './paging';
import { presentResource } from './presentResource';
import { readResourceFilter } from './resourceFilter';
import { ArmResource } from './ResourceStore';

/** Who asks for a list, and where it comes from. */
export interface ListRequest {
  request: EmulatorRequest;
  caller: Caller;
  engine: ArmEngine;
  context: EmulatorContext;
}

/** What `$expand` adds to each row. */
const expansions: Record<string, (resource: ArmResource) => unknown> = {
  createdTime: each => each.systemData?.createdAt,
  changedTime: each => each.systemData?.lastModifiedAt,
  provisioningState: each => each.properties.provisioningState,
};

/** The top-level resources of a subscription or group that have a place, with `$filter`, `$expand` and `$top`. */
export function listResources(
  scope: string,
  { request, caller, engine, context }: ListRequest,
): EmulatorResponse {
  const isGroup = scope.includes('/resourceGroups/');
  engine.authorize(
    caller,
    isGroup
      ? 'Microsoft.Resources/subscriptions/resourceGroups/resources/read'
      : 'Microsoft.Resources/subscriptions/resources/read',
    scope,
  );
  if (isGroup) {
    requireGroup(scope, context);
  }
  const matches = readResourceFilter(request.query.get('$filter') ?? '');
  const expanded = readExpansions(request.query.get('$expand') ?? '');
  const page = pageOfResources(
    context.resources,
    { scope },
    each => isListed(each) && matches(each),
    request,
  );
  const value = page.value.map(each => ({
    ...presentRow(each),
    ...Object.fromEntries(expanded.map(name => [name, expansions[name](each)])),
  }));
  return { status: 200, body: { ...page, value } };
}

/** Throws Azure's 404 where the group is not there. */
export function requireGroup(
  id: string,
  context: EmulatorContext,
): ArmResource {
  const group = context.resources.get(id);
  if (!group) {
    throw new ArmError(
      404,
      'ResourceGroupNotFound',
      `Resource group '${id.split('/').at(-1)}' could not be found.`,
    );
  }
  return group;
}

/** Child and extension resources are in no such list. */
export function isListed(resource: ArmResource): boolean {
  return resource.location !== undefined && resource.id.split('/').length === 9;
}

function presentRow(resource: ArmResource) {
  const { properties: _, systemData: __, ...row } = presentResource(resource);
  return row;
}

function readExpansions(text: string): string[] {
  return text
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
    .map(wanted => {
      const name = Object.keys(expansions).find(
        each => each.toLowerCase() === wanted.toLowerCase(),
      );
      if (!name) {
        throw new ArmError(
          400,
          'InvalidExpandInQueryString',
          `The $expand value '${wanted}' is not one of ${Object.keys(expansions).join(', ')}.`,
        );
      }
      return name;
    });
}
