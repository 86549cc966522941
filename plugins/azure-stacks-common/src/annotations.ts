/** Entity annotation: reference of the template that made the entity. */
export const TEMPLATE_ANNOTATION = 'slipway.dev/template';

/** Template annotation: the template's version. */
export const VERSION_ANNOTATION = 'slipway.dev/version';

/** Entity annotation: resource id of the entity's stack in an environment. */
export function stackAnnotation(environment: string): string {
  return `slipway.dev/stack.${environment}`;
}
