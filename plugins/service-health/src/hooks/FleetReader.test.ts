import type {
  FleetQuery,
  FleetResponse,
  ServiceHealth,
} from '@slipway/plugin-service-health-common';
import {
  countStates,
  FakeServiceHealthApi,
  service,
} from '../__testUtils__/services';
import { FleetReader } from './FleetReader';

/** Pages as the backend does: a cursor is the last row's place in the order. */
class PagedApi extends FakeServiceHealthApi {
  async getFleet(query: FleetQuery): Promise<FleetResponse> {
    this.queries.push(query);
    const { cursor = '', limit = 100 } = query;
    const rest = this.services.filter(one => one.entityRef > cursor);
    const services = rest.slice(0, limit);
    return {
      services,
      counts: countStates(this.services),
      causes: [],
      nextCursor:
        rest.length > limit
          ? services[services.length - 1].entityRef
          : undefined,
    };
  }
}

const names = (rows: ServiceHealth[]) =>
  rows.map(({ entityRef }) => entityRef.slice(-4));

function create(count: number) {
  const api = new PagedApi(
    Array.from({ length: count }, (_, index) =>
      service(`s${String(index).padStart(4, '0')}`, 'healthy'),
    ),
  );
  return { api, reader: new FleetReader(api, {}) };
}

describe('FleetReader', () => {
  it('reads one page, and says how many rows there are in all', async () => {
    const { api, reader } = create(1_000);

    const rows = await reader.read();

    expect(rows.services).toHaveLength(200);
    expect(rows.total).toBe(1_000);
    expect(api.queries).toHaveLength(1);
  });

  it('reads on until all that is in view is there', async () => {
    const { reader } = create(1_000);
    await reader.read();

    expect(reader.look(0, 20)).toBe(false);
    expect(reader.look(640, 660)).toBe(true);

    const rows = await reader.read();
    expect(names(rows.services)).toHaveLength(800);
    expect(names(rows.services)[799]).toBe('0799');
    expect(reader.look(640, 660)).toBe(false);
  });

  it('renews the first page and what is in view, no more', async () => {
    const { api, reader } = create(1_000);
    reader.look(640, 660);
    await reader.read();
    api.queries.length = 0;

    api.services = api.services.map(one => ({ ...one, state: 'critical' }));
    const rows = await reader.read();

    expect(api.queries).toHaveLength(2);
    expect(rows.services[0].state).toBe('critical');
    expect(rows.services[300].state).toBe('healthy');
    expect(rows.services[650].state).toBe('critical');
    expect(rows.counts.critical).toBe(1_000);
  });

  it('shows a service that moved between pages once', async () => {
    const { api, reader } = create(600);
    reader.look(380, 420);
    await reader.read();

    api.services = [service('r-new', 'critical'), ...api.services];
    const rows = await reader.read();

    expect(new Set(names(rows.services)).size).toBe(rows.services.length);
    expect(names(rows.services)[0]).toBe('-new');
  });

  it('forgets the rows that are gone', async () => {
    const { api, reader } = create(450);
    reader.look(430, 449);
    expect((await reader.read()).services).toHaveLength(450);

    api.services = api.services.slice(0, 150);
    const rows = await reader.read();

    expect(rows.services).toHaveLength(150);
    expect(rows.total).toBe(150);
  });

  it('reads the next page only where there is more', async () => {
    const { reader } = create(50);
    await reader.read();
    expect(reader.look(0, 80)).toBe(false);
  });
});
