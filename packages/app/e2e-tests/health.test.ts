import { expect, test, type Page } from '@playwright/test';
import { sharedResource, withFaults, type Fault } from './support/faults';
import {
  expectState,
  expectTrouble,
  openHealth,
  type Trouble,
} from './support/healthPage';
import { signIn } from './support/signIn';

const cluster = sharedResource(
  'Microsoft.ContainerService/managedClusters/aks-prod',
);
const gateway = sharedResource('Microsoft.ApiManagement/service/apim-prod');
const redis = sharedResource('Microsoft.Cache/redisEnterprise/redis-prod');
const hubs = sharedResource('Microsoft.EventHub/namespaces/evhns-prod');

const fault = (kind: string, resourceId: string, more = {}): Fault => ({
  kind,
  match: { resourceId, ...more },
});

// A service each, so that they can break at the same time.
const cases: { service: string; fault: Fault; trouble: Trouble }[] = [
  {
    service: 'event',
    fault: fault('crashLoop', `${cluster}/managedNamespaces/event`),
    trouble: { state: 'Critical', code: 'podsCrashLooping', link: 'Pods' },
  },
  {
    service: 'notification',
    fault: fault(
      'imageUnpullable',
      `${cluster}/managedNamespaces/notification`,
    ),
    trouble: { state: 'Degraded', code: 'podsImageUnpullable', link: 'Pods' },
  },
  {
    service: 'metaverse',
    fault: fault('nodePoolFailed', `${cluster}/agentPools/metaverse`),
    trouble: { state: 'Critical', code: 'nodePoolFailed', link: 'Pods' },
  },
  {
    service: 'admin',
    fault: fault('apim5xx', `${gateway}/apis/admin`),
    trouble: {
      state: 'Critical',
      code: 'gatewayErrors',
      link: 'API Management',
    },
  },
  {
    service: 'market',
    fault: fault('consumerLag', `${hubs}/eventhubs/market.listings`),
    trouble: { state: 'Critical', code: 'consumerLag', link: 'Kafka' },
  },
];

test('the open pages show what breaks, why and where, what is shared once, and the way back', async ({
  context,
  page,
}) => {
  test.setTimeout(1_200_000);
  await signIn(page, 'oncall');
  await page.goto('/fleet');
  const tabs = new Map<string, Page>();
  for (const { service } of cases) {
    tabs.set(service, await openHealth(context, service));
  }

  await withFaults(
    cases.map(one => one.fault),
    async () => {
      for (const { service, trouble } of cases) {
        await test.step(`${service}: ${trouble.code}`, () =>
          expectTrouble(tabs.get(service)!, trouble));
      }
      const rows = page.locator('[data-fleet-rows] [role=row]');
      await expect(rows.filter({ hasText: 'event' })).toContainText('Critical');
      await expect(rows.filter({ hasText: 'notification' })).toContainText(
        'Degraded',
      );
    },
  );

  // Those of Redis and of its users last as long as the gateway's: one wait for all.
  await withFaults(
    [
      fault('cacheFull', redis),
      fault('slowDependency', `${gateway}/apis/event`),
    ],
    async () => {
      await test.step('a cache that is full is named once for all', async () => {
        const market = tabs.get('market')!;
        await expectTrouble(market, { code: 'redisMemoryHigh', link: 'Redis' });
        const cause = page.getByRole('region', { name: 'Shared causes' });
        await expect(cause).toContainText('Shared cause: redis-prod');
        await expect(cause.getByText('redis-prod')).toHaveCount(1);
      });
      await test.step('a slow dependency', () =>
        expectTrouble(tabs.get('event')!, {
          code: 'gatewaySlow',
          link: 'Redis',
          evidence: 'redisMemoryHigh',
        }));
    },
  );
  for (const { service, trouble } of cases) {
    await test.step(`${service} recovers`, async () => {
      const tab = tabs.get(service)!;
      if (trouble.code === 'nodePoolFailed') {
        // A pool of the local Azure grows for a lost node and does not shrink: it stays at its maximum.
        await expect(tab.getByText(trouble.code, { exact: true })).toHaveCount(
          0,
          { timeout: 420_000 },
        );
        await expect(tab.getByTestId('service-state')).toHaveText(
          /Healthy|Degraded/,
        );
      } else {
        await expectState(tab, 'Healthy');
      }
    });
  }
});

const passing: { what: string; fault: Fault; trouble: Trouble }[] = [
  {
    what: 'a zone that is lost',
    fault: fault('zoneLost', cluster, { zone: '1' }),
    trouble: { code: 'zoneLost', link: 'Pods' },
  },
  {
    what: 'Azure answering 403',
    fault: { kind: 'forbidden', match: {} },
    trouble: { state: 'Unknown', code: 'sourceForbidden' },
  },
  {
    what: 'a source that gives no answer',
    fault: { kind: 'timeout', match: { operation: 'prometheus' } },
    trouble: { state: 'Unknown', code: 'sourceTimedOut' },
  },
];

test('the open page of a service shows a lost zone, a refusal and a silent source, and the way back', async ({
  context,
  page,
}) => {
  test.setTimeout(1_200_000);
  await signIn(page, 'oncall');
  const tab = await openHealth(context, 'market');
  for (const one of passing) {
    await test.step(one.what, async () => {
      await withFaults([one.fault], () => expectTrouble(tab, one.trouble));
      await expectState(tab, 'Healthy');
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a notification leads to the cause in two clicks', async ({
    context,
    page,
  }) => {
    test.setTimeout(1_200_000);
    await signIn(page, 'engineer');
    // Only a change is told: what broke before must have recovered.
    await openHealth(context, 'admin');
    await page.goto('/notifications');
    await withFaults(
      [fault('crashLoop', `${cluster}/managedNamespaces/admin`)],
      async () => {
        await page
          .getByRole('link', { name: /^admin in prod is (critical|degraded)/ })
          .first()
          .click({ timeout: 120_000 });
        await expectTrouble(page, { code: 'podsCrashLooping', link: 'Pods' });
        await expect(
          page.getByRole('link', { name: /Logs of the pods/ }),
        ).toHaveAttribute('href', /portal\.azure\.com.*admin/);
      },
    );
  });
});
