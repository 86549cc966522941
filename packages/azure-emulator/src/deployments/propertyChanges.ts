import { isJsonObject, isSameJson, Json, JsonObject } from '../template/Json';

/** A change of one property, as what-if shows it. */
export interface PropertyChange {
  path: string;
  propertyChangeType: 'Create' | 'Delete' | 'Modify' | 'Array' | 'NoEffect';
  before?: Json;
  after?: Json;
  children?: PropertyChange[];
}

/** The states that a comparison looks at; each may lack what the others have. */
interface Compared {
  /** What is there now, defaults and all. */
  before: Json | undefined;
  /** What the template says. */
  after: Json | undefined;
  /** What Azure would make of it: spellings and defaults in Azure's form. */
  completed: Json | undefined;
  /** What a deployment wrote here last. */
  written: Json | undefined;
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}

/**
 * Changes that a deployment would make. A property that the template leaves out counts as taken
 * away only when a deployment wrote it; else Azure filled it. One that Azure never shows, such as
 * a secret, is without effect while it is what was written last.
 */
export function compareProperties(
  compared: Compared,
  path = '',
): PropertyChange[] {
  const { before, after, completed, written } = compared;
  if (isSameJson(before, after)) return [];
  if (isSameJson(before, completed))
    return ignoredValues(before, after, written, path);
  if (before === undefined && after !== undefined) {
    const isHidden = written !== undefined && isSameJson(written, after);
    return [
      { path, propertyChangeType: isHidden ? 'NoEffect' : 'Create', after },
    ];
  }
  if (after === undefined || after === null) {
    const isOurs = written !== undefined && written !== null;
    return isOurs && before !== undefined
      ? [{ path, propertyChangeType: 'Delete', before }]
      : [];
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    return compareObjects(before, after, compared, path);
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const children = compareArrays(before, after, compared);
    const isChanged = children.length > 0;
    return isChanged
      ? [{ path, propertyChangeType: 'Array', before, after, children }]
      : [];
  }
  return [{ path, propertyChangeType: 'Modify', before, after }];
}

/** What a template newly sets, and Azure does not take over: values that it only reads. */
function ignoredValues(
  before: Json | undefined,
  after: Json | undefined,
  written: Json | undefined,
  path: string,
): PropertyChange[] {
  if (isSameJson(after, written)) return [];
  if (isJsonObject(before) && isJsonObject(after)) {
    return Object.keys(after).flatMap(name =>
      ignoredValues(
        before[name],
        after[name],
        member(written, name),
        path ? `${path}.${name}` : name,
      ),
    );
  }
  const isIgnored =
    isPlain(before) && isPlain(after) && plainText(before) !== plainText(after);
  return isIgnored
    ? [{ path, propertyChangeType: 'NoEffect', before, after }]
    : [];
}

function isPlain(value: Json | undefined): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Text that is the same for values that Azure only spells differently. */
function plainText(value: string | number | boolean): string {
  return String(value).toLowerCase().replaceAll(' ', '');
}

function compareObjects(
  before: JsonObject,
  after: JsonObject,
  { completed, written }: Compared,
  path: string,
): PropertyChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap(name =>
    compareProperties(
      {
        before: before[name],
        after: after[name],
        completed: member(completed, name),
        written: member(written, name),
      },
      path ? `${path}.${name}` : name,
    ),
  );
}

function compareArrays(
  before: Json[],
  after: Json[],
  { completed, written }: Compared,
): PropertyChange[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index).flatMap(index => {
    const path = String(index);
    if (index >= after.length) {
      const value = before[index];
      return [{ path, propertyChangeType: 'Delete' as const, before: value }];
    }
    const at = (list: Json | undefined) =>
      Array.isArray(list) ? list[index] : undefined;
    return compareProperties(
      {
        before: at(before),
        after: at(after),
        completed: at(completed),
        written: at(written),
      },
      path,
    );
  });
}
