import type {
  HealthLink,
  HealthReason,
  ReasonCode,
} from '@slipway/plugin-service-health-common';
import { resourceLink } from './portalLinks';

/** Reasons that the logs of the pods explain. */
const podCodes: readonly ReasonCode[] = [
  'nothingDeployed',
  'podsNotReady',
  'podsCrashLooping',
  'podsImageUnpullable',
  'podsOutOfMemory',
  'podsUnschedulable',
  'autoscalerAtMaximum',
  'quotaExhausted',
  'consumerLag',
];
const gatewayCodes: readonly ReasonCode[] = ['gatewayErrors', 'gatewaySlow'];

/** Reasons for which the service's own code or manifests are the place to look. */
const repositoryCodes: readonly ReasonCode[] = [
  'nothingDeployed',
  'podsCrashLooping',
  'podsImageUnpullable',
  'podsOutOfMemory',
  'quotaExhausted',
];

/** Where to go for one reason of a service, out of the service's own links and the resource at fault. */
export function reasonLinks(
  { code, resourceId }: HealthReason,
  links: HealthLink[],
): HealthLink[] {
  const wanted = links.filter(
    ({ kind, title }) =>
      kind === 'runbook' ||
      (kind === 'repository' && repositoryCodes.includes(code)) ||
      (kind === 'logs' &&
        (title.includes('pods')
          ? podCodes.includes(code)
          : gatewayCodes.includes(code))),
  );
  const anchored = wanted.map(link =>
    link.kind === 'runbook' && !link.url.includes('#')
      ? { ...link, url: `${link.url}#${code.toLowerCase()}` }
      : link,
  );
  return [
    ...anchored,
    ...(resourceId?.startsWith('/') ? [resourceLink(resourceId)] : []),
  ];
}
