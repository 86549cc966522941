import { EmulatorContext } from '../EmulatorContext';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/** Objects of one kind, such as `pods`, in a simulated cluster. */
export function readClusterObjects<T extends KubernetesObject>(
  context: EmulatorContext,
  clusterName: string,
  resource: string,
): T[] {
  const objects = context.collection<T>(
    `kubernetes.${clusterName.toLowerCase()}`,
  );
  return [...objects.entries()]
    .filter(([key]) => key.startsWith(`${resource}/`))
    .map(([, object]) => object);
}
