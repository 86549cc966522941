import { isJsonObject, Json, kindOf } from './Json';

const MOST = 4;

/** Values that Azure makes: their type is compared, not what they say. */
const MADE_BY_AZURE =
  /At$|Date$|Time$|State$|^status$|^etag$|metricId|Guid$|^id$|Uri$|Url$|Id$|key$|version$/i;

/**
 * What a published answer has and ours has not: members, their types, and the values that `asked` (the request's
 * body) determines. Members that the published answer has not are new ones of today's api-versions. Empty: none.
 */
export function compareAnswers(
  published: Json,
  ours: Json | undefined,
  asked: Json | undefined,
): string[] {
  return compare(published, ours, asked, '').slice(0, MOST);
}

function compare(
  published: Json,
  ours: Json | undefined,
  asked: Json | undefined,
  place: string,
): string[] {
  if (published === null || isEmpty(published)) {
    return [];
  }
  if (ours === undefined || ours === null) {
    return [`lacks ${place || 'a body'}`];
  }
  if (kindOf(published) !== kindOf(ours)) {
    return [`${place} is ${kindOf(ours)}, not ${kindOf(published)}`];
  }
  if (Array.isArray(published) && Array.isArray(ours)) {
    return compareArrays(published, ours, asked, place);
  }
  if (isJsonObject(published) && isJsonObject(ours)) {
    // Whether there is a next page depends on what is there.
    const members = Object.entries(published).filter(
      ([name]) => name !== 'nextLink',
    );
    return members.flatMap(([name, value]) =>
      compare(
        value,
        ours[name],
        isJsonObject(asked) ? asked[name] : undefined,
        place ? `${place}.${name}` : name,
      ),
    );
  }
  const isMade = MADE_BY_AZURE.test(place.split('.').pop() ?? '');
  return isMade || asked !== published || sameText(published, ours)
    ? []
    : [`${place} is not what was asked for`];
}

function compareArrays(
  published: Json[],
  ours: Json[],
  asked: Json | undefined,
  place: string,
): string[] {
  if (ours.length === 0) {
    return [`${place} is empty`];
  }
  const items = Array.isArray(asked) ? asked : [];
  return published.flatMap((item, at) =>
    compare(item, counterpart(item, ours, at), items[at], `${place}[]`),
  );
}

/** The item of the same name; else that at the same place; else the first. */
function counterpart(item: Json, ours: Json[], at: number): Json {
  const name = isJsonObject(item) ? item.name : undefined;
  return (
    ours.find(
      each =>
        name !== undefined &&
        isJsonObject(each) &&
        sameText(each.name ?? null, name),
    ) ??
    ours[at] ??
    ours[0]
  );
}

/** Locations and ids are the same in any case, with or without spaces. */
function sameText(one: Json, other: Json): boolean {
  const plain = (value: Json) => String(value).toLowerCase().replace(/ /g, '');
  return plain(one) === plain(other);
}

function isEmpty(value: Json): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0
  );
}
