import { ArmError } from '../../arm/ArmError';
import { ProviderRoute } from '../ProviderRoute';

const GIB = 1024 ** 3;
/** Source: Azure's page of registry service tiers, read November 2026. */
const LIMITS: Record<string, { storageGiB: number; webhooks: number }> = {
  Basic: { storageGiB: 10, webhooks: 2 },
  Standard: { storageGiB: 100, webhooks: 10 },
  Premium: { storageGiB: 500, webhooks: 500 },
};

/** What a registry uses of its SKU's limits. */
export const registryUsages: ProviderRoute = {
  method: 'GET',
  path: 'resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{name}/listUsages',
  action: 'Microsoft.ContainerRegistry/registries/listUsages/read',
  answer({ request, context }) {
    const id = request.path.replace(/\/listUsages$/i, '');
    const registry = context.resources.get(id);
    if (!registry) {
      throw new ArmError(
        404,
        'ResourceNotFound',
        `The Resource '${id.split('/').slice(6).join('/')}' was not found.`,
      );
    }
    const limits = LIMITS[String(registry.sku?.name)];
    const webhooks = context.resources.list({
      scope: registry.id,
      type: `${registry.type}/webhooks`,
    });
    return {
      status: 200,
      body: {
        value: [
          usage('Size', limits.storageGiB * GIB, 0, 'Bytes'),
          usage('Webhooks', limits.webhooks, webhooks.length, 'Count'),
        ],
      },
    };
  },
};

function usage(name: string, limit: number, current: number, unit: string) {
  return { name, limit, currentValue: current, unit };
}
