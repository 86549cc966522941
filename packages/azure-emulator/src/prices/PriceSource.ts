/** Where a price was read. */
export interface PriceSource {
  /** What published it; `approximation` for a figure that no source confirmed. */
  name: string;
  /** When it was read there, ISO 8601. */
  readAt: string;
}

/**
 * Prices of virtual machines in `koreacentral`, which a generator of Microsoft's read from Azure's
 * retail price interface for https://github.com/Azure/karpenter-provider-azure
 * (pkg/providers/pricing/zz_generated.pricing.go).
 */
export const karpenterPrices: PriceSource = {
  name: 'Azure/karpenter-provider-azure',
  readAt: '2026-06-18T03:43:41Z',
};

/** From memory of Azure's public price pages; no dated source could be had for them. */
export const approximation: PriceSource = {
  name: 'approximation',
  readAt: '2026-11-22T00:00:00Z',
};
