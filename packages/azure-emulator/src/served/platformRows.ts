import { ServedRow } from './ServedRow';

/** What lies beside ARM: identities, people, clusters, repositories, faults. */
export const platformRows: ServedRow[] = [
  {
    surface: 'Entra `/<tenant>/oauth2/v2.0`, `/adfs`',
    covers: ['surface:entra'],
    served:
      'metadata, keys, authorize (code, PKCE, nonce), token (code, refresh token, client secret, client assertion of a trusted issuer; v1 `resource` too), userinfo, logout',
    provedBy: [
      {
        by: '@azure/identity 4',
        tests: [
          'src/entra/entraSurface.test.ts',
          'src/entra/clientAssertion.test.ts',
        ],
      },
      { by: 'jose 6', tests: ['src/entra/entraSurface.test.ts'] },
    ],
    differences:
      'one tenant; no passwords or device codes; no session (`prompt=none` answers `login_required`); redirect addresses: any on this machine; refresh tokens do not expire',
  },
  {
    surface: 'Managed identity `/metadata/identity` (http)',
    covers: ['surface:managedIdentity'],
    served: 'tokens of the portal’s identity and of user-assigned ones by id',
    provedBy: [
      {
        by: '@azure/identity 4',
        tests: [
          'src/entra/entraSurface.test.ts',
          'src/entra/clientAssertion.test.ts',
        ],
      },
    ],
    differences: 'whoever reaches the port may ask',
  },
  {
    surface: 'Graph `/_graph/v1.0`',
    covers: ['surface:graph'],
    served:
      'users, groups, members, organization; `$filter` with `eq` and `and`, `$select`, `$top`, `$count`, pages; photos are 404',
    provedBy: [],
    differences:
      'unproven by a test here (Backstage’s reader of Graph was tried by hand); no other operators of `$filter`, no `$search`, `$expand`',
  },
  {
    surface: 'Kubernetes `/_k8s/<cluster>`',
    covers: ['surface:kubernetes'],
    served:
      'discovery, reads, writes, watch, server-side apply, logs, tables, `top`, `auth can-i`; scheduler over zones, taints and requests, autoscaler, rollouts, quota and limit range; Entra tokens and Azure RBAC',
    provedBy: [
      {
        by: 'kubectl 1.35',
        tests: [
          'src/kubernetes/kubectl.test.ts',
          'src/kubernetes/kubectlApply.test.ts',
        ],
      },
      {
        by: '@kubernetes/client-node 2',
        tests: ['src/kubernetes/kubernetes.test.ts'],
      },
    ],
    differences:
      'pods run nothing; no exec, port-forward, ingress traffic or admission webhooks',
  },
  {
    surface: 'Azure DevOps `/slipway`',
    covers: ['surface:devops'],
    served:
      'git over HTTP, repositories, items, pushes; personal access token or Entra token',
    provedBy: [{ by: 'git', tests: ['src/devops/devops.test.ts'] }],
    differences: 'one organisation and project; no pull requests or policies',
  },
  {
    surface: 'Azure DevOps pipelines',
    covers: ['fault:pipelineFailed'],
    served:
      'pipelines, runs, builds, timelines, logs, triggers by push, service connections with workload identity federation, permissions; a simulated build pushes image tags and bumps overlays ([`src/devops`](src/devops/README.md))',
    provedBy: [
      {
        by: 'azure-devops-node-api 17',
        tests: [
          'src/devops/pipelines.test.ts',
          'src/devops/pipelineFailures.test.ts',
        ],
      },
    ],
    differences:
      'nothing is compiled; no templates, matrices, variable groups or approvals; the build service may always push; pipeline permissions are unproven',
  },
  {
    surface: 'Contents of registries `/_registry/<name>`',
    covers: ['surface:registry'],
    served:
      'repositories, tags, manifests, deletion; tokens by Entra; roles of registries and of single repositories; pods pull only tags that are there, with the rights of the cluster’s nodes',
    provedBy: [
      {
        by: '@azure/container-registry 1',
        tests: ['src/registry/registry.test.ts'],
      },
    ],
    differences:
      'no layers: images come from simulated builds alone, `docker push` and `pull` of other machines find none; no tokens of administrators',
  },
  {
    surface: 'Prices `/_prices`',
    covers: ['surface:prices'],
    served:
      'the retail price list’s filter and pages, for what the templates create, in `koreacentral`; each price with its source and the day it was read',
    provedBy: [],
    differences:
      '**prices of machines were read on 2026-06-18, all others are approximations** (`src/prices/priceTable.ts`); what is not in the table is unknown',
  },
  {
    surface: 'Faults `/_emulator/faults`',
    covers: [
      'surface:faults',
      'fault:unauthorized',
      'fault:forbidden',
      'fault:conflict',
      'fault:tooManyRequests',
      'fault:serverError',
      'fault:timeout',
      'fault:reset',
      'fault:writeRefused',
      'fault:operationFailed',
      'fault:crashLoop',
      'fault:imageUnpullable',
      'fault:nodePoolFailed',
      'fault:zoneLost',
      'fault:cacheFull',
      'fault:consumerLag',
      'fault:apim5xx',
      'fault:slowDependency',
      'fault:throttled',
    ],
    served:
      '`POST { kind, match: { resourceId?, operation?, caller? }, count?, seconds? }`, `GET`, `DELETE …/{id}`',
    provedBy: [],
    differences: 'no part of Azure',
  },
];
