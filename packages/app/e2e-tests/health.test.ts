import { expect, test, type Page } from '@playwright/test';
import { withFault, type Fault } from './support/faults';
import { credentials } from './support/portal';
import { signIn } from './support/signIn';

const platform = `/subscriptions/${credentials.subscriptions.prod}/resourceGroups/rg-platform-prod/providers`;

async function openHealth(page: Page, name: string): Promise<void> {
  await signIn(page, 'oncall');
  await page.goto(`/catalog/default/component/${name}/health`);
  await expectState(page, 'Healthy');
}

/** Redis metrics come in steps of five minutes, so a recovery may take three. */
const STATE_CHANGE_MS = 240_000;

async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByTestId('service-state')).toHaveText(state, {
    timeout: STATE_CHANGE_MS,
  });
}

// Each on a service of its own: the 5xx answers of a crash loop stay in the last five minutes.
const cases: {
  service: string;
  what: string;
  fault: Fault;
  state: string;
  code: string;
  link?: string;
}[] = [
  {
    service: 'market',
    what: 'a Redis whose memory is full',
    fault: {
      kind: 'cacheFull',
      match: {
        resourceId: `${platform}/Microsoft.Cache/redisEnterprise/redis-prod`,
      },
    },
    state: 'Critical',
    code: 'redisMemoryHigh',
    link: 'Redis',
  },
  {
    service: 'event',
    what: 'pods that crash-loop',
    fault: {
      kind: 'crashLoop',
      match: {
        resourceId: `${platform}/Microsoft.ContainerService/managedClusters/aks-prod/managedNamespaces/event`,
      },
    },
    state: 'Critical',
    code: 'podsCrashLooping',
    link: 'Pods',
  },
  {
    service: 'metaverse',
    what: 'Azure answering 403',
    fault: { kind: 'forbidden', match: {} },
    state: 'Unknown',
    code: 'sourceForbidden',
  },
];

for (const { service, what, fault, state, code, link } of cases) {
  test(`the open page of a service shows ${what}, and the way back`, async ({
    page,
  }) => {
    test.setTimeout(3 * STATE_CHANGE_MS);
    await openHealth(page, service);
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
