type Sku = Record<string, unknown>;

const DTU = /^(Basic|S[0-9]{1,2}|P[0-9]{1,2}|ElasticPool)$/i;
const VCORE =
  /^(GP|BC|HS)_(S_)?(Gen5|Fsv2|DC|M|PRMS|MOPRMS|8IM|8IH)(_(\d+))?$/i;
const TIERS: Record<string, string> = {
  gp: 'GeneralPurpose',
  bc: 'BusinessCritical',
  hs: 'Hyperscale',
};

const FIRST: Record<string, string> = {
  standard: 'S0',
  premium: 'P1',
  generalpurpose: 'GP_Gen5_2',
  businesscritical: 'BC_Gen5_2',
};

/** A database's SKU with tier, family and cores as Azure shows them; undefined where it is none. */
export function skuOf(sku: Sku): Sku | undefined {
  const name = String(sku.name);
  if (DTU.test(name)) {
    return { ...sku, tier: sku.tier ?? dtuTier(name) };
  }
  // A tier's name alone stands for its first objective.
  const first = FIRST[name.toLowerCase()];
  if (first) {
    return { ...skuOf({ ...sku, name: first }), capacity: sku.capacity };
  }
  const [, tier, isServerless, family, , cores] = VCORE.exec(name) ?? [];
  return tier
    ? {
        ...sku,
        name: `${tier}_${isServerless ?? ''}${family}`,
        tier: TIERS[tier.toLowerCase()],
        family,
        capacity: Number(cores ?? sku.capacity ?? 2),
      }
    : undefined;
}

function dtuTier(name: string): string {
  switch (name[0].toUpperCase()) {
    case 'S':
      return 'Standard';
    case 'P':
      return 'Premium';
    default:
      return name;
  }
}
