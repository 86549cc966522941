import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startTrustedEmulator } from '../__testUtils__/startTrustedEmulator';
import { Emulator } from '../startEmulator';
import { resourceTypes } from '../providers';
import { renderReadme } from './renderReadme';
import { servedRows } from './servedRows';

const root = join(__dirname, '../..');
const repository = join(root, '../..');

/** Proofs that are no package of npm. */
const otherProofs = [
  'git',
  'kubectl 1.35',
  'az 2.45',
  "Azure's published examples",
  "answers in Azure's reference of template functions",
  "answers in Kusto's reference",
  "cases of Prometheus's documents",
];

function pathOf(test: string): string {
  return join(test.startsWith('src/') ? root : repository, test);
}

/** A test's text, with that of the helpers and tests' utilities which it imports. */
function readWithHelpers(path: string): string {
  const text = readFileSync(path, 'utf8');
  const helpers = [...text.matchAll(/from '(\.[^']*__testUtils__[^']*)'/g)];
  return [
    text,
    ...helpers.map(([, helper]) =>
      readWithHelpers(join(dirname(path), `${helper}.ts`)),
    ),
  ].join('\n');
}

describe('the table of what is served', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    ({ emulator } = await startTrustedEmulator());
  });

  afterAll(() => emulator.close());

  it('has a row for every type, surface, part of ARM and fault, and for nothing else', async () => {
    const response = await fetch(`${emulator.httpsOrigin}/_emulator/faults`, {
      method: 'POST',
      body: '{"kind":"?"}',
    });
    const { error } = (await response.json()) as { error: { message: string } };
    const faults = error.message.split(' there are ')[1].split(', ');

    expect(servedRows.flatMap(row => row.covers).sort()).toEqual(
      [
        ...resourceTypes.map(({ type }) => type),
        ...emulator.surfaces.map(({ name }) => `surface:${name}`),
        ...emulator.surfaces.flatMap(({ parts = [] }) =>
          parts.map(part => `arm:${part}`),
        ),
        ...faults.map(fault => `fault:${fault}`),
      ].sort(),
    );
  });

  it('is that of the README: yarn workspace @slipway/azure-emulator table', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toBe(renderReadme(readme));
  });

  it.each(
    servedRows.flatMap(row =>
      row.provedBy.map(proof => ({ ...proof, surface: row.surface })),
    ),
  )('names what proves “$surface”: $by', ({ by, tests }) => {
    const { devDependencies, dependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const versions = { ...dependencies, ...devDependencies };
    const [name, major] = by.split(' ');
    const isPackage = name in versions;
    expect(isPackage || otherProofs.includes(by)).toBe(true);
    expect(tests.filter(test => !existsSync(pathOf(test)))).toEqual([]);
    expect(isPackage ? versions[name].split('.')[0] : major).toBe(major);
    expect(
      tests.filter(
        test => isPackage && !readWithHelpers(pathOf(test)).includes(name),
      ),
    ).toEqual([]);
  });
});
