import type { StackKey } from './requests';

/** How permissions and the database name a stack, such as `prod/component:default/market`. */
export function stackResourceRef({ environment, entityRef }: StackKey): string {
  return `${environment}/${entityRef}`;
}
