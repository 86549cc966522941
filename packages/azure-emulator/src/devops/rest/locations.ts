import { EmulatorRequest, EmulatorResponse } from '../../http/Surface';

interface Location {
  id: string;
  area: string;
  resourceName: string;
  routeTemplate: string;
}

const PREFIX = '{project}/_apis/{area}/{resource}/{repositoryId}';
const BUILDS = '{project}/_apis/build/builds/{buildId}';
const DEFINITIONS = '{project}/_apis/build/definitions/{definitionId}';
const RUNS = '{project}/_apis/pipelines/{pipelineId}/runs/{runId}';
const ENDPOINTS = '_apis/serviceendpoint/endpoints/{endpointId}';

/** Names of areas by the ids that clients know. */
const AREAS: Record<string, string> = {
  '4e080c62-fa21-4fbc-8fef-2a10a2b38049': 'git',
  '79134c72-4a58-4b42-976c-04e7115f32bf': 'core',
  '965220d5-5bb9-42cf-8d67-9b146df2a5a4': 'build',
  '1814ab31-2f4f-4a9f-8761-f4d77dc5a5d7': 'serviceendpoint',
  // The client looks for pipelines under the area of work items.
  '5264459e-e5e0-4bd8-b118-0985e68a4ec5': 'wit',
};

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
  at('0cd358e1-9217-4d94-8269-1c1ee6f93dcf', 'build', 'builds', BUILDS),
  at(
    '8baac422-4c6e-4de5-8532-db96d92acffa',
    'build',
    'timeline',
    `${BUILDS}/timeline/{timelineId}`,
  ),
  at(
    '35a80daf-7f30-45fc-86e8-6b813d9c90df',
    'build',
    'logs',
    `${BUILDS}/logs/{logId}`,
  ),
  at(
    'dbeaf647-6167-421a-bda9-c9327b25e2e6',
    'build',
    'definitions',
    DEFINITIONS,
  ),
  at(
    'ea623316-1967-45eb-89ab-e9e6110cf2d6',
    'build',
    'resources',
    `${DEFINITIONS}/resources`,
  ),
  at(
    '28e1305e-2afe-47bf-abaf-cbb0e6a91988',
    'pipelines',
    'pipelines',
    '{project}/_apis/pipelines/{pipelineId}',
  ),
  at('7859261e-d2e9-4a68-b820-a5d84cc5bb3d', 'pipelines', 'runs', RUNS),
  at(
    'fb1b6d27-3957-43d5-a14b-a2d70403e545',
    'pipelines',
    'logs',
    `${RUNS}/logs/{logId}`,
  ),
  at(
    '14e48fdc-2c8b-41ce-a0c3-e26f6cc55bd0',
    'serviceendpoint',
    'endpoints',
    ENDPOINTS,
  ),
  at(
    'e85f1c62-adfc-4b74-b618-11a150fb195e',
    'serviceendpoint',
    'endpoints',
    `{project}/${ENDPOINTS}`,
  ),
  at(
    '900fa995-c559-4923-aae7-f8424fe4fbea',
    'distributedtask',
    'queues',
    '{project}/_apis/distributedtask/queues/{queueId}',
  ),
];

function at(
  id: string,
  area: string,
  resourceName: string,
  routeTemplate: string,
): Location {
  return { id, area, resourceName, routeTemplate };
}

/** `OPTIONS …/_apis/{area}`: the routes of an area. */
export function answerLocations(area: string): EmulatorResponse {
  const value = LOCATIONS.filter(
    each => each.area.toLowerCase() === area.toLowerCase(),
  ).map(each => ({
    ...each,
    resourceVersion: 7,
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
  const locationUrl = `${request.origin}/${organization}/`;
  const value = Object.entries(AREAS).map(([id, name]) => ({
    id,
    name,
    locationUrl,
  }));
  if (areaId) {
    const found = value.find(each => each.id === areaId.toLowerCase());
    return { status: 200, body: found ?? null };
  }
  return { status: 200, body: { count: value.length, value } };
}
