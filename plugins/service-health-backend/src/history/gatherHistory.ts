import type { HistorySeries } from '@slipway/plugin-service-health-common';
import {
  type FacetHistory,
  toFacetFailure,
} from '@slipway/plugin-service-health-node';

/** Asks several sources side by side; one that fails is told, and the others are shown. */
export async function gatherHistory(
  sources: { source: string; ask: () => Promise<HistorySeries[]> }[],
): Promise<FacetHistory> {
  const history: FacetHistory = { series: [], problems: [] };
  await Promise.all(
    sources.map(async ({ source, ask }) => {
      try {
        history.series.push(...(await ask()));
      } catch (error) {
        const { message } = toFacetFailure(source, error);
        history.problems.push({ source, message });
      }
    }),
  );
  return history;
}
