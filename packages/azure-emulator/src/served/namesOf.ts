/** Full names of the types of one of Microsoft's namespaces. */
export function namesOf(namespace: string, ...types: string[]): string[] {
  return types.map(type => `Microsoft.${namespace}/${type}`);
}
