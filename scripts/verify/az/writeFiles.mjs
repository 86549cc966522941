import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { templates } from './templates.mjs';

const openapi = {
  openapi: '3.0.3',
  info: { title: 'Event', version: '1' },
  paths: {
    '/events': {
      get: { operationId: 'list', responses: { 200: { description: 'All' } } },
      post: {
        operationId: 'add',
        responses: { 201: { description: 'Added' } },
      },
    },
  },
};

/** Writes the files that commands read; resolves with their paths by name. */
export async function writeFiles(folder) {
  const contents = { ...templates, openapi: JSON.stringify(openapi) };
  const paths = {};
  for (const [name, content] of Object.entries(contents)) {
    paths[name] = join(folder, `${name}.json`);
    await writeFile(paths[name], content);
  }
  return paths;
}
