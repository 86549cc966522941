import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { ExampleOperation, findExampleOperation } from './exampleOperations';
import { isJsonObject, Json, JsonObject } from './Json';

/** A published example: a request and the answers that Azure gives. */
export interface PublishedExample {
  /** Its file within the folder, such as `redis/…/examples/RedisCacheGet.json`. */
  file: string;
  /** Undefined where neither a specification nor our table says what it asks. */
  operation: ExampleOperation | undefined;
  parameters: JsonObject;
  /** By status: the body; null where there is none. */
  responses: Record<string, Json>;
}

/** Versions that Azure no longer offers: the examples are read as if they left them to Azure. */
const RETIRED =
  /"(orchestratorVersion|kubernetesVersion|redisVersion)"\s*:\s*"[^"]*"/g;

/** The examples of a folder of Azure's REST specifications, in order of their files. */
export function readExamples(folder: string): PublishedExample[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .sort();
  const operations = readOperations(
    folder,
    files.filter(file => !isExample(file)),
  );
  return files.filter(isExample).map(file => {
    const { parameters, responses } = readJson(join(folder, file));
    return {
      file,
      operation:
        operations.get(file) ??
        findExampleOperation(namespaceOf(file), basename(file)),
      parameters: isJsonObject(parameters) ? parameters : {},
      responses: bodiesOf(responses),
    };
  });
}

function isExample(file: string): boolean {
  return file.includes('/examples/');
}

function namespaceOf(file: string): string {
  return file.split('/').find(part => part.startsWith('Microsoft.')) ?? '';
}

function readJson(path: string): JsonObject {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return JSON.parse(text.replace(RETIRED, (_, member) => `"${member}": null`));
}

function bodiesOf(responses: Json): Record<string, Json> {
  const entries = isJsonObject(responses) ? Object.entries(responses) : [];
  return Object.fromEntries(
    entries
      .filter(([status]) => status !== 'default')
      .map(([status, answer]) => [
        status,
        isJsonObject(answer) ? (answer.body ?? null) : null,
      ]),
  );
}

/** Which operation a specification shows by which example's file. */
function readOperations(
  folder: string,
  files: string[],
): Map<string, ExampleOperation> {
  const found = new Map<string, ExampleOperation>();
  for (const file of files) {
    const { paths } = readJson(join(folder, file));
    for (const [path, operations] of objectEntries(paths)) {
      for (const [method, operation] of objectEntries(operations)) {
        const shown = isJsonObject(operation)
          ? operation['x-ms-examples']
          : undefined;
        for (const [, example] of objectEntries(shown)) {
          const target = isJsonObject(example) ? String(example.$ref) : '';
          const name = relative('.', normalize(join(dirname(file), target)));
          found.set(name, { method: method.toUpperCase(), path });
        }
      }
    }
  }
  return found;
}

function objectEntries(value: Json | undefined): Array<[string, Json]> {
  return isJsonObject(value) ? Object.entries(value) : [];
}
