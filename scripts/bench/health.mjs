import { CommandLineError } from '../lib/CommandLineError.mjs';
import { withPostgres } from '../lib/withPostgres.mjs';
import { measureFleet } from './health/measureFleet.mjs';

const FEW = 1_000;
const MANY = 10_000;

/**
 * A full refresh of 10,000 services in 100 clusters, what pages wait for meanwhile, and how it
 * grows from 1,000 services: real PostgreSQL, and the emulator enforcing Azure's throttles.
 * Backstage's own Kubernetes plugin answers for the same service in the same run.
 */
export default async function benchHealth() {
  const many = services();
  const few = many === MANY ? FEW : Math.max(100, many / 10);
  const small = await withPostgres(connection =>
    measureFleet({ services: few, connection, asksStock: false }),
  );
  const large = await withPostgres(connection =>
    measureFleet({ services: many, connection, asksStock: true }),
  );
  const perService = ({ services: count }, figure) => figure / count;
  return {
    ...large,
    growth: {
      calls: ratio(
        perService(large, large.azureCalls),
        perService(small, small.azureCalls),
      ),
      refresh: ratio(
        perService(large, large.refreshSeconds),
        perService(small, small.refreshSeconds),
      ),
      read: ratio(large.serviceP95Ms, small.serviceP95Ms),
    },
  };
}

/** `SLIPWAY_BENCH_SERVICES` makes the fleet smaller, to try the benchmark itself. */
function services() {
  const text = process.env.SLIPWAY_BENCH_SERVICES ?? String(MANY);
  const count = Number(text);
  if (!Number.isInteger(count) || count < 100 || count % 100 !== 0) {
    throw new CommandLineError(
      `SLIPWAY_BENCH_SERVICES is '${text}'; it must be hundreds of services, such as 1000`,
    );
  }
  return count;
}

function ratio(large, small) {
  return Number((large / small).toFixed(2));
}
