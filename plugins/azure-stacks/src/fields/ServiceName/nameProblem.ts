import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { serviceNameSchema } from '@slipway/plugin-azure-stacks-common';

/** What is wrong with a service's name; `undefined`: nothing. */
export async function nameProblem(
  name: string,
  catalogApi: CatalogApi | undefined,
): Promise<string | undefined> {
  const parsed = serviceNameSchema.safeParse(name);
  if (!parsed.success) {
    return parsed.error.issues[0].message;
  }
  const taken = await catalogApi?.getEntityByRef(`component:default/${name}`);
  return taken ? `There is already a service '${name}'` : undefined;
}
