import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  Entity,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  TemplateEntityV1beta3,
  templateEntityV1beta3Validator,
} from '@backstage/plugin-scaffolder-common';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import { parse, parseAllDocuments } from 'yaml';
import { azureModule } from './module';
import { renderContent } from './repository/renderContent';

const root = resolve(__dirname, '../../..');
const folder = join(root, 'templates');
const templates = readdirSync(folder).map(readTemplate);
const SERVICE = 'spring-boot-service';
const serviceTemplate = readTemplate(SERVICE);
const STACK_ID = '/subscriptions/0/stack';
const presets = readdirSync(join(folder, SERVICE, 'presets')).map(file =>
  JSON.parse(readFileSync(join(folder, SERVICE, 'presets', file), 'utf8')),
);

function readTemplate(name: string): TemplateEntityV1beta3 {
  return parse(readFileSync(join(folder, name, 'template.yaml'), 'utf8'));
}

/** The pages of a template's form. */
function pagesOf(template: TemplateEntityV1beta3): JsonObject[] {
  return [template.spec.parameters ?? []].flat();
}

/** The fields of a page, also those that depend on others. */
function fieldsOf(page: JsonObject): Record<string, JsonObject> {
  const branches = Object.values(Object(page.dependencies)).flatMap(
    dependency => Object(dependency).oneOf ?? [],
  );
  return Object.assign(
    {},
    ...branches.map(branch => Object(branch).properties),
    page.properties,
  );
}

/** Every value that a template's form offers, when left as it is. */
function defaults(template: TemplateEntityV1beta3): Record<string, unknown> {
  return Object.fromEntries(
    pagesOf(template).flatMap(page =>
      Object.entries(fieldsOf(page)).flatMap(([name, schema]) =>
        'default' in schema ? [[name, schema.default]] : [],
      ),
    ),
  );
}

/** What people fill in: each preset of the service, elsewhere the form as it opens, in each environment. */
const inputs = templates.flatMap(template =>
  (template.metadata.name === SERVICE ? presets : [defaults(template)]).flatMap(
    values =>
      ['dev', 'prod'].map(environment => ({
        template: template.metadata.name,
        values: { ...values, environment },
      })),
  ),
);

describe('templates', () => {
  it.each(templates.map(template => [template.metadata.name, template]))(
    '%s is valid, and named as its folder',
    async (name, template) => {
      await expect(
        templateEntityV1beta3Validator.check(template),
      ).resolves.toBe(true);
      expect(readdirSync(folder)).toContain(name);
    },
  );

  it('run steps whose actions exist', async () => {
    const ids: string[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          { addActions: (...actions) => ids.push(...actions.map(a => a.id)) },
        ],
      ],
      features: [
        azureModule,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: parse(readFileSync(join(root, 'app-config.yaml'), 'utf8')),
        }),
      ],
    });

    for (const { spec } of templates) {
      for (const step of spec.steps) {
        expect(ids).toContain(step.action);
      }
    }
  });

  it.each(templates.map(template => [template.metadata.name, template]))(
    '%s has the version that its resources bear as a tag',
    (name, template) => {
      const version = template.metadata.annotations?.['slipway.dev/version'];
      const stack = readFileSync(join(folder, name, 'infra/main.json'), 'utf8');
      const tags = stack.matchAll(/"backstage-template":\s*"([^"]*)"/g);
      expect([...new Set([...tags].map(([, tag]) => tag))]).toEqual([
        `${name}@${version}`,
      ]);
    },
  );

  it.each(presets.map(preset => [preset.name, preset]))(
    'the form takes the preset %s, and offers the same values',
    (name, preset) => {
      const pages = pagesOf(serviceTemplate);
      for (const page of pages) {
        expect(validate(preset, page).errors.map(String)).toEqual([]);
      }
      const known = pages.flatMap(page => Object.keys(fieldsOf(page)));
      expect(Object.keys(preset).filter(key => !known.includes(key))).toEqual(
        [],
      );
      const offered = Object(pages[0]['ui:options']).presets[name];
      expect(preset).toMatchObject(offered);
    },
  );

  it.each(inputs.map(input => [input.template, input.values]))(
    '%s renders whole files for %j',
    async (template, values) => {
      const files = await render(template, values);

      for (const [name, text] of Object.entries(files)) {
        expect(`${name}\n${text}`).not.toMatch(/\$\{\{|\{%/);
      }
      const entities = parseAllDocuments(files['catalog-info.yaml']).map(
        document => document.toJS() as Entity,
      );
      const isValid = entityEnvelopeSchemaValidator();
      entities.forEach(entity => isValid(entity));
      const [{ metadata }] = entities;
      expect(metadata.annotations).toMatchObject({
        'slipway.dev/template': `template:default/${template}`,
        [`slipway.dev/stack.${values.environment}`]: STACK_ID,
        ...(template === SERVICE && {
          'backstage.io/kubernetes-id': values.name,
          'backstage.io/kubernetes-namespace': values.name,
        }),
      });
    },
  );
});

/** The repository's text files by path, as `azure:repository:publish` renders them. */
async function render(
  template: string,
  values: Record<string, unknown>,
): Promise<Record<string, string>> {
  const workspacePath = await mkdtemp(join(tmpdir(), 'templates-'));
  const outputPath = join(workspacePath, 'repository');
  const baseUrl = pathToFileURL(join(folder, template, 'template.yaml')).href;
  const entityRef = `template:default/${template}`;
  const ctx = {
    ...createMockActionContext({
      workspacePath,
      templateInfo: { entityRef, baseUrl },
    }),
    createTemporaryDirectory: () => mkdtemp(join(workspacePath, 'action-')),
  };
  await renderContent(
    ctx,
    {
      reader: mockServices.urlReader.mock(),
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    },
    {
      contentPath: './content',
      outputPath,
      values: {
        owner: 'group:default/platform',
        ...values,
        entityRef: `component:default/${values.name}`,
        stackId: STACK_ID,
        template: entityRef,
        repositoryUrl: 'https://dev.azure.com/slipway/services/_git/x',
      },
    },
  );
  const entries = readdirSync(outputPath, {
    recursive: true,
    withFileTypes: true,
  });
  const files = await Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async entry => {
        const file = join(entry.parentPath, entry.name);
        return [
          file.slice(outputPath.length + 1),
          await readFile(file, 'utf8'),
        ];
      }),
  );
  await rm(workspacePath, { recursive: true });
  return Object.fromEntries(files);
}
