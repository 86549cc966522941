import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JobWorkspace, SOURCES } from '../JobWorkspace';
import { runScript } from './runScript';
import { Shell } from './Shell';

describe('the shell of the simulated agent', () => {
  const directory = mkdtempSync(join(tmpdir(), 'shell-test-'));
  let lines: string[];

  beforeAll(() => {
    mkdirSync(join(directory, 'deploy'));
    writeFileSync(join(directory, 'deploy', 'file'), 'found\n');
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  beforeEach(() => {
    lines = [];
  });

  function run(script: string) {
    const workspace = Object.assign(Object.create(JobWorkspace.prototype), {
      directory,
      images: new Map(),
      commit: 'c0ffee',
    }) as JobWorkspace;
    const shell: Shell = {
      workspace,
      directory: SOURCES,
      variables: new Map([['NAME', 'market']]),
      stopsAtFailure: false,
      lastCode: 0,
      log: line => lines.push(line),
    };
    return runScript(script, shell);
  }

  it.each([
    [
      'echo "$NAME" \'$NAME\' ${OTHER:-none} \\$NAME',
      'market $NAME none $NAME',
    ],
    ['a=1 b="two words"\necho $a-$b # a comment', '1-two words'],
    ['echo "in $(cat deploy/file)"', 'in found'],
    ['false && echo no || echo yes', 'yes'],
    ['true || echo no; echo after', 'after'],
    ['if [ -f deploy/file ]; then echo there; else echo gone; fi', 'there'],
    ['if ! test -d nowhere; then echo none; fi', 'none'],
    ['for each in a b; do echo "x$each"; done', 'xa\nxb'],
    ['cd deploy && pwd', `${SOURCES}/deploy`],
    ['echo one \\\n  two', 'one two'],
    ['cat deploy/file | true\necho done', 'done'],
    ['echo hidden > /dev/null\necho shown 2>&1', 'shown'],
    ['cat <<EOF\nbody $(\nEOF\necho after', '\nafter'.trim()],
  ])('plays %j', async (script, output) => {
    expect(await run(script)).toBe(0);
    expect(lines.join('\n')).toBe(output);
  });

  it.each([
    ['false\necho on', 0],
    ['set -e\nfalse\necho on', 1],
    ['set -euo pipefail\ncd nowhere', 1],
    ['set -e\nif false; then echo no; fi\nfalse || true', 0],
    ['exit 3', 3],
    ['./missing.sh', 127],
    ['cd ../../../../etc', 1],
    ['while true; do echo; done', 2],
    ['echo "open', 2],
    ['if true; then', 2],
  ])('ends %j with %i', async (script, code) => {
    expect(await run(script)).toBe(code);
  });
});
