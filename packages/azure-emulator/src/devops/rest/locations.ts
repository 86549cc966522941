import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';

interface Location {
  id: string;
  area: string;
  resourceName: string;
  routeTemplate: string;
}

const PREFIX = '{project}/_apis/{area}/{resource}/{repositoryId}';

/** What `azure-devops-node-api` asks by OPTIONS before its first call of an area. */
const LOCATIONS: Location[] = [
  {
    id: 'e81700f7-3be2-46de-8624-2eb35882fcaa',
    area: 'Location',
    resourceName: 'ResourceAreas',
    routeTemplate: '_apis/{resource}/{areaId}',
  },
  {
    id: '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
    area: 'git',
    resourceName: 'repositories',
    routeTemplate: PREFIX,
  },
];

/** `OPTIONS …/_apis/{area}`: the routes of an area. */
export function answerLocations(area: string): EmulatorResponse {
  const value = LOCATIONS.filter(
    each => each.area.toLowerCase() === area.toLowerCase(),
  ).map(each => ({
    ...each,
    resourceVersion: 1,
    minVersion: '1.0',
    maxVersion: '7.2',
    releasedVersion: '7.1',
  }));
  return { status: 200, body: { count: value.length, value } };
}

/** `GET …/_apis/ResourceAreas[/{id}]`: every area lives at the organisation's own address. */
export function answerResourceAreas(
  areaId: string | undefined,
  organization: string,
  request: EmulatorRequest,
): EmulatorResponse {
  const git = {
    id: '4e080c62-fa21-4fbc-8fef-2a10a2b38049',
    name: 'git',
    locationUrl: `${request.origin}/${organization}/`,
  };
  if (areaId) {
    return { status: 200, body: areaId === git.id ? git : null };
  }
  return { status: 200, body: { count: 1, value: [git] } };
}
