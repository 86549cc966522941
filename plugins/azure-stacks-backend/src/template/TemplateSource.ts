import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AuthService, UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ForwardedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { VERSION_ANNOTATION } from '@slipway/plugin-azure-stacks-common';

/** Where a template keeps its ARM template, relative to `template.yaml`. */
const ARM_TEMPLATE_PATH = 'infra/main.json';

export interface ArmTemplate {
  /** Name and version, e.g. `spring-boot-service@1.0.0`. */
  label: string;
  /** The ARM template at subscription scope. */
  body: { parameters?: Record<string, unknown>; [key: string]: unknown };
}

/** Reads ARM templates from where the catalog's templates come from. */
export class TemplateSource {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #reader: UrlReaderService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    reader: UrlReaderService;
  }): TemplateSource {
    return new TemplateSource(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    reader: UrlReaderService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#reader = options.reader;
  }

  async read(templateRef: string): Promise<ArmTemplate> {
    const entity = await this.#catalog.getEntityByRef(templateRef, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    if (!entity) {
      throw new NotFoundError(`The catalog has no template '${templateRef}'`);
    }
    const url = armTemplateUrl(entity);
    try {
      const version = entity.metadata.annotations?.[VERSION_ANNOTATION];
      return {
        label: `${entity.metadata.name}@${version ?? '0.0.0'}`,
        body: JSON.parse(await this.#readText(url)),
      };
    } catch (error) {
      throw new ForwardedError(
        `Failed to read the ARM template of '${templateRef}' at ${url}`,
        error,
      );
    }
  }

  async #readText(url: string): Promise<string> {
    if (url.startsWith('file:')) {
      return readFile(fileURLToPath(url), 'utf8');
    }
    const response = await this.#reader.readUrl(url);
    return (await response.buffer()).toString('utf8');
  }
}

function armTemplateUrl(entity: Entity): string {
  const annotations = entity.metadata.annotations ?? {};
  const location =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!location) {
    throw new NotFoundError(
      `Template '${entity.metadata.name}' does not say where it comes from`,
    );
  }
  const { type, target } = parseLocationRef(location);
  const base = type === 'file' ? new URL(`file://${target}`) : new URL(target);
  const path = base.searchParams.get('path');
  if (path) {
    // Azure DevOps names files in a query parameter.
    base.searchParams.set(
      'path',
      new URL(ARM_TEMPLATE_PATH, `file://${path}`).pathname,
    );
    return base.toString();
  }
  return new URL(ARM_TEMPLATE_PATH, base).toString();
}
