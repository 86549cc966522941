import { isJsonObject, Json } from './Json';
import { TemplateError } from './TemplateError';

/** Most characters of a value, as of a template once its expressions are evaluated. */
const maximumSize = 4 * 1024 * 1024;
/** Deepest nesting of a value that expressions make. */
const maximumDepth = 128;

interface Measure {
  /** About how many characters the value takes as JSON. */
  size: number;
  depth: number;
}

const known = new WeakMap<object, Measure>();

function measureAll(items: Json[], ownSize: number): Measure {
  const measures = items.map(measureJson);
  return {
    size: measures.reduce((sum, each) => sum + each.size, ownSize),
    depth: measures.reduce((most, each) => Math.max(most, each.depth), 0) + 1,
  };
}

/** Each object and array is measured once, however many others share it. */
function measureJson(value: Json): Measure {
  if (typeof value === 'string') return { size: value.length + 2, depth: 0 };
  if (typeof value !== 'object' || value === null) return { size: 5, depth: 0 };
  const before = known.get(value);
  if (before) return before;
  const names = isJsonObject(value) ? Object.keys(value) : [];
  const ownSize = names.reduce((sum, name) => sum + name.length + 3, 2);
  const measure = measureAll(Object.values(value), ownSize);
  known.set(value, measure);
  return measure;
}

/** Throws where a value has grown beyond what Azure takes: 4 MB, and a bounded depth. */
export function requireModestSize(value: Json): Json {
  const { size, depth } = measureJson(value);
  if (size > maximumSize) {
    throw new TemplateError(
      `The value that an expression makes is larger than ${maximumSize} characters.`,
      { code: 'InvalidTemplate' },
    );
  }
  if (depth > maximumDepth) {
    throw new TemplateError(
      `The value that an expression makes is nested deeper than ${maximumDepth} levels.`,
      { code: 'InvalidTemplate' },
    );
  }
  return value;
}
