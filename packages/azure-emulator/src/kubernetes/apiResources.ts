import { ClusterStore } from './ClusterStore';
import { KubernetesObject } from './KubernetesObject';

/** One kind of object, as discovery describes it. */
export interface ApiResource {
  /** Empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  isNamespaced: boolean;
  shortNames: string[];
}

/** group/version, then `Kind plural [scope: - for cluster-wide] [short names]` a line. */
const BUILT_IN = `
v1
Namespace namespaces - ns
Node nodes - no
PersistentVolume persistentvolumes - pv
Pod pods + po
Service services + svc
ConfigMap configmaps + cm
Secret secrets +
Event events + ev
LimitRange limitranges + limits
ResourceQuota resourcequotas + quota
ServiceAccount serviceaccounts + sa
PersistentVolumeClaim persistentvolumeclaims + pvc
Endpoints endpoints + ep
apps/v1
Deployment deployments + deploy
ReplicaSet replicasets + rs
StatefulSet statefulsets + sts
DaemonSet daemonsets + ds
autoscaling/v2
HorizontalPodAutoscaler horizontalpodautoscalers + hpa
batch/v1
Job jobs +
CronJob cronjobs + cj
networking.k8s.io/v1
Ingress ingresses + ing
NetworkPolicy networkpolicies + netpol
policy/v1
PodDisruptionBudget poddisruptionbudgets + pdb
rbac.authorization.k8s.io/v1
Role roles +
RoleBinding rolebindings +
ClusterRole clusterroles -
ClusterRoleBinding clusterrolebindings -
storage.k8s.io/v1
StorageClass storageclasses - sc
apiextensions.k8s.io/v1
CustomResourceDefinition customresourcedefinitions - crd
authorization.k8s.io/v1
SelfSubjectAccessReview selfsubjectaccessreviews -
SelfSubjectRulesReview selfsubjectrulesreviews -
authentication.k8s.io/v1
SelfSubjectReview selfsubjectreviews -
metrics.k8s.io/v1beta1
NodeMetrics nodes -
PodMetrics pods +
source.toolkit.fluxcd.io/v1
GitRepository gitrepositories + gitrepo
kustomize.toolkit.fluxcd.io/v1
Kustomization kustomizations + ks
azmonitoring.coreos.com/v1
ServiceMonitor servicemonitors +
PodMonitor podmonitors +
keda.sh/v1alpha1
ScaledObject scaledobjects + so
TriggerAuthentication triggerauthentications + ta
secrets-store.csi.x-k8s.io/v1
SecretProviderClass secretproviderclasses +
`;

const builtIn = parseTable(BUILT_IN);

/** Everything that a cluster serves: what AKS and its add-ons bring, and the cluster's own definitions. */
export function listApiResources(store: ClusterStore): ApiResource[] {
  const own = store.list('customresourcedefinitions.apiextensions.k8s.io');
  return [...builtIn, ...own.flatMap(fromDefinition)];
}

/** `pods`, `deployments.apps`: how the store names a kind. */
export function resourceKey(resource: { group: string; plural: string }) {
  return resource.group
    ? `${resource.plural}.${resource.group}`
    : resource.plural;
}

export function groupVersion(resource: ApiResource): string {
  return resource.group
    ? `${resource.group}/${resource.version}`
    : resource.version;
}

/** The kind of a manifest; undefined where the cluster does not know it. */
export function findByKind(
  store: ClusterStore,
  apiVersion: string,
  kind: string,
): ApiResource | undefined {
  return listApiResources(store).find(
    each =>
      each.kind === kind &&
      groupVersion(each) === apiVersion &&
      each.group !== 'metrics.k8s.io',
  );
}

function parseTable(text: string): ApiResource[] {
  const found: ApiResource[] = [];
  let group = '';
  let version = 'v1';
  for (const line of text.trim().split('\n')) {
    const words = line.split(' ');
    if (words.length === 1) {
      [version, group = ''] = line.split('/').reverse();
      continue;
    }
    const [kind, plural, scope, ...shortNames] = words;
    const isNamespaced = scope === '+';
    found.push({ group, version, kind, plural, isNamespaced, shortNames });
  }
  return found;
}

function fromDefinition(definition: KubernetesObject): ApiResource[] {
  const { group, names, scope, versions } = definition.spec as {
    group: string;
    names: { kind: string; plural: string; shortNames?: string[] };
    scope: string;
    versions: Array<{ name: string; served: boolean }>;
  };
  return versions
    .filter(each => each.served)
    .map(each => ({
      group,
      version: each.name,
      kind: names.kind,
      plural: names.plural,
      isNamespaced: scope === 'Namespaced',
      shortNames: names.shortNames ?? [],
    }));
}
