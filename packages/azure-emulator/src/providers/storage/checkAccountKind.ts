import { ArmError } from '../../arm/ArmError';
import { ArmResource } from '../../arm/ResourceStore';

/** SKUs that a kind of account takes beside its usual ones; a kind without an entry takes Standard alone. */
const PREMIUM_KINDS = ['BlockBlobStorage', 'FileStorage'];

/** Kind and SKU must go together, and only an account of the first generation can change its kind. */
export function checkAccountKind(
  account: ArmResource,
  existing: ArmResource | undefined,
): void {
  const kind = String(account.kind);
  const sku = String(account.sku?.name);
  const isPremium = sku.startsWith('Premium');
  const isPremiumKind = PREMIUM_KINDS.includes(kind);
  const isFitting =
    kind === 'FileStorage'
      ? isPremium || sku.startsWith('StandardV2')
      : isPremium === isPremiumKind ||
        (isPremium && ['Storage', 'StorageV2'].includes(kind));
  if (!isFitting) {
    throw new ArmError(
      400,
      'InvalidKind',
      `Account kind ${kind} is invalid with sku ${sku}.`,
    );
  }
  const before = existing?.kind;
  const isUpgrade =
    kind === 'StorageV2' && ['Storage', 'BlobStorage'].includes(String(before));
  if (before && before !== kind && !isUpgrade) {
    throw new ArmError(
      409,
      'StorageAccountKindChangeNotAllowed',
      `The kind of the storage account ${account.name} cannot be changed from ${before} to ${kind}.`,
    );
  }
  const wasPremium = String(existing?.sku?.name).startsWith('Premium');
  if (existing && wasPremium !== isPremium) {
    throw new ArmError(
      409,
      'StorageAccountTypeChangeNotAllowed',
      `Storage account type cannot be changed to ${sku}.`,
    );
  }
}
