import {
  DEFAULT_TEMPLATE,
  PLATFORM_NAME,
  serviceInputSchema,
  type StackRequest,
} from '@slipway/plugin-azure-stacks-common';

/** `ui:options` of the field `StackPreview`. */
export interface StackPreviewOptions {
  /** Reference of the template; the one for services unless given. */
  template?: string;
  /**
   * Reference of the entity to be made, `{field}` standing for a field's
   * value. Unless given, the service or, with another template than the one
   * for services, the environment's platform.
   */
  entityRef?: string;
}

/** What keeps a field of the form from being used. */
export interface FieldProblem {
  /** Name of the field; of an entry of a list with its place. */
  field: string;
  message: string;
  /** The field has no value yet. */
  isEmpty: boolean;
}

/** What the form still lacks, or what the engine is to be asked. */
export type PreviewRequest =
  { request: StackRequest } | { missing: FieldProblem[] };

const SERVICE_PATTERN = 'component:default/{name}';
const PLATFORM_PATTERN = `resource:default/${PLATFORM_NAME}-{environment}`;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function fillIn(pattern: string, values: Record<string, unknown>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, field) =>
    String(values[field] ?? ''),
  );
}

/** Turns a form's values into a request, checked as the engine would do it. */
export function previewRequest(
  values: Record<string, unknown>,
  options: StackPreviewOptions = {},
): PreviewRequest {
  const { template = DEFAULT_TEMPLATE } = options;
  const isService = template === DEFAULT_TEMPLATE;
  const pattern = isService ? SERVICE_PATTERN : PLATFORM_PATTERN;
  const { preview: _, ...parameters } = values;
  if (isService) {
    const parsed = serviceInputSchema.safeParse(parameters);
    if (!parsed.success) {
      const missing = parsed.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        message,
        isEmpty: isEmpty(parameters[String(path[0])]),
      }));
      return { missing };
    }
  }
  return {
    request: {
      entityRef: fillIn(options.entityRef ?? pattern, parameters),
      environment: String(parameters.environment ?? ''),
      template,
      parameters,
    },
  };
}
