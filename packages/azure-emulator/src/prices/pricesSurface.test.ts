import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { Emulator } from '../startEmulator';

describe('retail prices', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    ({ emulator } = await startTrustedEmulator());
  });

  afterAll(() => emulator.close());

  async function ask(filter: string) {
    const response = await fetch(
      `${emulator.httpsOrigin}/_prices/api/retail/prices?$filter=${encodeURIComponent(filter)}`,
    );
    return { status: response.status, body: await response.json() };
  }

  it('finds a size of virtual machine in the region of the table', async () => {
    const { body } = await ask(
      "serviceName eq 'Virtual Machines' and armRegionName eq 'koreacentral' and armSkuName eq 'Standard_D4_v5' and priceType eq 'Consumption'",
    );
    expect(body.Items).toEqual([
      expect.objectContaining({
        currencyCode: 'USD',
        unitOfMeasure: '1 Hour',
        retailPrice: expect.any(Number),
        effectiveStartDate: '2026-11-22T00:00:00Z',
      }),
    ]);
  });

  it('knows nothing of other regions', async () => {
    const { body } = await ask("armRegionName eq 'westeurope'");
    expect(body).toMatchObject({ Items: [], NextPageLink: null });
  });

  it('refuses a filter that it cannot read', async () => {
    expect((await ask('serviceName like x')).status).toBe(400);
  });
});
