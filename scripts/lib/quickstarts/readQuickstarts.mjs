import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fillPlaceholders } from './placeholders.mjs';
import { linkedTo } from './serveFolder.mjs';

const TEMPLATE = 'azuredeploy.json';
const PARAMETERS = 'azuredeploy.parameters.json';
const PREREQUISITE = 'prereqs/prereq.azuredeploy';

/** Paths of the templates below a folder, in order. */
export async function findQuickstarts(folder) {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter(file => file.split('/').pop() === TEMPLATE)
    .map(dirname)
    .sort();
}

/**
 * One template as it is deployed: its scope, where it is served, and the text of its parameters; before it, where it
 * has one, its prerequisite in the same form. Or `leftOut`: why it cannot be deployed.
 */
export async function readQuickstart(folder, path, index, { origin, shared }) {
  const read = async (template, parameters) => {
    const file = join(path, template);
    const content = parse(await readText(join(folder, file)));
    const text = await readText(join(folder, path, parameters)).catch(
      () => '{}',
    );
    return {
      content,
      uri: `${origin}/${file}`,
      parameters: linkedTo(origin, fillPlaceholders(text, index, shared)),
      artifacts: artifactsOf(content, `${origin}/${path}/`),
    };
  };
  const main = await read(TEMPLATE, PARAMETERS);
  if (!main.content) {
    return { path, leftOut: 'the template is no strict JSON to read here' };
  }
  const scope = scopeOf(main.content);
  if (!scope) {
    return { path, leftOut: 'neither of a group nor of a subscription' };
  }
  const prerequisite = await read(
    `${PREREQUISITE}.json`,
    `${PREREQUISITE}.parameters.json`,
  ).catch(() => undefined);
  const open = /"GEN-[A-Z0-9-]+/.exec(main.parameters);
  return open
    ? { path, leftOut: 'needs certificates or names of a set-up of its own' }
    : { path, scope, ...main, prerequisite };
}

/** A text of parameters as objects, with the artifacts' place; outputs stand for `GET-PREREQ-…`. */
export function parametersOf({ parameters, artifacts }, outputs = {}) {
  const filled = parameters.replace(
    /"GET-PREREQ-([\w-]+)"/gi,
    (whole, name) => {
      const found = Object.keys(outputs).find(
        each => each.toLowerCase() === name.toLowerCase(),
      );
      return found ? JSON.stringify(outputs[found].value) : whole;
    },
  );
  return { ...parse(filled)?.parameters, ...artifacts };
}

/** The two parameters by which templates find the files beside them. */
function artifactsOf(content, home) {
  const known = content?.parameters ?? {};
  return {
    ...(known._artifactsLocation && { _artifactsLocation: { value: home } }),
    ...(known._artifactsLocationSasToken && {
      _artifactsLocationSasToken: { value: '' },
    }),
  };
}

function scopeOf({ $schema = '' }) {
  if (/\/subscriptionDeploymentTemplate\.json/i.test($schema)) {
    return 'subscription';
  }
  return /\/deploymentTemplate\.json/i.test($schema) ? 'group' : undefined;
}

async function readText(path) {
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}

/** Undefined where it is no JSON. */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
