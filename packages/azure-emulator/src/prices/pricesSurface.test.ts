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
        retailPrice: 0.236,
        effectiveStartDate: '2026-06-18T03:43:41Z',
      }),
    ]);
  });

  it.each([
    ['Standard_D32s_v5', 1.888],
    ['Standard_D8ds_v5', 0.556],
    ['Standard_D8s_v6', 0.496],
    ['Standard_E16s_v5', 1.216],
    ['Standard_B4s_v2', 0.208],
    ['Standard_F8s_v2', 0.384],
  ])('has the published price of %s', async (size, price) => {
    const { body } = await ask(`armSkuName eq '${size}'`);
    expect(body.Items).toMatchObject([{ retailPrice: price }]);
  });

  it('knows nothing of other regions', async () => {
    const { body } = await ask("armRegionName eq 'westeurope'");
    expect(body).toMatchObject({ Items: [], NextPageLink: null });
  });

  it('refuses a filter that it cannot read', async () => {
    expect((await ask('serviceName like x')).status).toBe(400);
  });
});
