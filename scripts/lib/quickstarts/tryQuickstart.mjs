import { parametersOf } from './readQuickstarts.mjs';

const VERSION = 'api-version=2024-11-01';
const LOCATION = 'westus2';

/** Validates, previews and deploys one template in a group of its own: the steps that went well, and the first failure. */
export async function tryQuickstart(session, quickstart, index, subscription) {
  const group = `${subscription}/resourceGroups/rg-${index}`;
  await session.finish('PUT', `${group}?${VERSION}`, { location: LOCATION });
  const outputs = await deployPrerequisite(session, quickstart, group);
  const isGroup = quickstart.scope === 'group';
  const deployment = `${isGroup ? group : subscription}/providers/Microsoft.Resources/deployments/try-${index}`;
  const body = bodyOf(quickstart, outputs, !isGroup);
  const steps = {
    validate: ['POST', `${deployment}/validate`],
    preview: ['POST', `${deployment}/whatIf`],
    deploy: ['PUT', deployment],
  };
  const passed = [];
  let cause;
  for (const [name, [method, path]] of Object.entries(steps)) {
    const answer = await session
      .finish(method, `${path}?${VERSION}`, body)
      .catch(error => ({ body: { error: { message: error.message } } }));
    if (answer.body?.error) {
      cause ??= deepest(answer.body.error);
    } else {
      passed.push(name);
    }
  }
  await session.finish('DELETE', `${group}?${VERSION}`);
  return { path: quickstart.path, passed, cause };
}

/** What the template before it gave out; nothing where there is none or it failed. */
async function deployPrerequisite(session, { prerequisite }, group) {
  if (!prerequisite) {
    return {};
  }
  const path = `${group}/providers/Microsoft.Resources/deployments/prereq?${VERSION}`;
  await session.finish('PUT', path, bodyOf(prerequisite, {}, false));
  const { body } = await session.finish('GET', path);
  return body?.properties?.outputs ?? {};
}

function bodyOf(template, outputs, needsLocation) {
  return {
    ...(needsLocation && { location: LOCATION }),
    properties: {
      mode: 'Incremental',
      templateLink: { uri: template.uri },
      parameters: parametersOf(template, outputs),
    },
  };
}

function deepest({ code = 'Error', message, details = [] }) {
  return details[0] ? deepest(details[0]) : `${code}: ${message}`;
}
