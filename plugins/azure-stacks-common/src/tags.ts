/** Tag with the full reference of the owning catalog entity. */
export const ENTITY_TAG = 'backstage-entity';

/** Tag with the environment's name. */
export const ENVIRONMENT_TAG = 'backstage-environment';

/** Tag with the template's name and version, e.g. `platform-foundation@1.0.0`. */
export const TEMPLATE_TAG = 'backstage-template';

export interface StackTagsOptions {
  /** Full entity reference, e.g. `component:default/market`. */
  entityRef: string;
  environment: string;
  /** Name and version, e.g. `spring-boot-service@1.0.0`. */
  template: string;
}

/** The tags of everything that a stack creates and that can bear tags. */
export function stackTags(options: StackTagsOptions): Record<string, string> {
  return {
    [ENTITY_TAG]: options.entityRef,
    [ENVIRONMENT_TAG]: options.environment,
    [TEMPLATE_TAG]: options.template,
  };
}
