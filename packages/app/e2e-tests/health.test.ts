import { expect, test, type Page } from '@playwright/test';
import { withFault, type Fault } from './support/faults';
import { signIn } from './support/signIn';

async function openHealth(page: Page, name: string): Promise<void> {
  await signIn(page, 'oncall');
  await page.goto(`/catalog/default/component/${name}/health`);
  await expectState(page, 'Healthy');
}

async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('region', { name: /^State in / })).toContainText(
    state,
  );
}

const cases: {
  what: string;
  fault: Fault;
  state: string;
  code: string;
  link?: string;
}[] = [
  {
    what: 'a Redis whose memory is full',
    fault: { kind: 'cacheFull', match: { resourceId: 'redis-prod' } },
    state: 'Critical',
    code: 'redisMemoryHigh',
    link: 'Redis',
  },
  {
    what: 'a pod that crash-loops',
    fault: { kind: 'crashLoop', match: { resourceId: 'market' } },
    state: 'Critical',
    code: 'podsCrashLooping',
    link: 'Pods',
  },
  {
    what: 'Azure answering 403',
    fault: { kind: 'forbidden', match: {} },
    state: 'Unknown',
    code: 'sourceForbidden',
  },
];

for (const { what, fault, state, code, link } of cases) {
  test(`the open page of a service shows ${what}, and the way back`, async ({
    page,
  }) => {
    await openHealth(page, 'market');
    await withFault(fault, async () => {
      await expectState(page, state);
      await expect(page.getByText(code).first()).toBeVisible();
      if (link) {
        await expect(
          page
            .getByRole('group', { name: 'The way of a request' })
            .getByText('First broken link')
            .locator('xpath=../..'),
        ).toContainText(link);
      }
    });
    await expectState(page, 'Healthy');
  });
}
