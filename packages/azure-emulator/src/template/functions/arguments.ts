import { isJsonObject, Json, JsonObject } from '../Json';
import { TemplateError } from '../TemplateError';

function refuse(wanted: string, value: Json | undefined): never {
  throw new TemplateError(
    `A template function expects ${wanted}, and got '${JSON.stringify(value)}'.`,
  );
}

export function asString(value: Json | undefined): string {
  return typeof value === 'string' ? value : refuse('a string', value);
}

export function asInteger(value: Json | undefined): number {
  return typeof value === 'number' && Number.isInteger(value)
    ? value
    : refuse('an integer', value);
}

export function asBoolean(value: Json | undefined): boolean {
  return typeof value === 'boolean' ? value : refuse('a boolean', value);
}

export function asArray(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : refuse('an array', value);
}

export function asObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : refuse('an object', value);
}

/** Text of a value as ARM's string functions print it: `True`, `7`, compact JSON. */
export function toText(value: Json): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}
