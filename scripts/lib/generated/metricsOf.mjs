import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Prefixes of what the cluster measures itself. */
const OF_THE_CLUSTER = /^(?:kube|container|node|apiserver|up)(?:_|$)/;

/** The application's own metrics that the stack's alerts and the portal's health ask Prometheus for. */
export async function metricsOf(root) {
  const stack = await readFile(
    join(root, 'templates/spring-boot-service/infra/main.json'),
    'utf8',
  );
  const alerts = [...stack.matchAll(/"expression": "(.*)"/g)].map(
    ([, text]) => text,
  );
  const facets = join(root, 'plugins/service-health-backend/src/facets');
  const queries = [];
  for (const file of await readdir(facets)) {
    if (file.endsWith('.ts') && !file.endsWith('.test.ts')) {
      queries.push(await readFile(join(facets, file), 'utf8'));
    }
  }
  const names = [...alerts, ...queries].flatMap(text =>
    [...text.matchAll(/\b([a-z]+(?:_[a-z0-9]+)+)(?=\{|\[|\)| *>)/g)].map(
      ([, name]) => name,
    ),
  );
  return [...new Set(names)].filter(name => !OF_THE_CLUSTER.test(name)).sort();
}
