import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/paths.mjs';
import { chains, signIn } from '../verify/az/chains.mjs';
import { words } from '../verify/az/check.mjs';
import { describeCommands } from '../verify/az/describeCommands.mjs';
import { includes } from '../verify/az/includes.mjs';
import { runCheck } from '../verify/az/runCheck.mjs';

const checks = [...signIn, ...chains.flatMap(each => each.checks)];

test("the emulator's README lists the az commands that scripts/verify/az.mjs runs; 'node scripts/verify/az/writeCommandList.mjs' rewrites it", async () => {
  const page = await readFile(
    join(root, 'packages/azure-emulator/README.md'),
    'utf8',
  );
  assert.ok(page.includes(describeCommands(checks)));
});

test("CI's sample signs in and has something of every chain", () => {
  assert.ok(signIn.every(each => each.isSample));
  for (const { title, checks: all } of chains) {
    assert.ok(
      all.some(each => each.isSample),
      title,
    );
  }
});

test('words are split at blanks, values stay whole', () => {
  assert.deepEqual(words`-n ${'a b'} --tag=${1}/x`, ['-n', 'a b', '--tag=1/x']);
});

test('an answer has the members that are expected, and lists are compared whole', () => {
  assert.ok(includes({ a: { b: 1, c: 2 }, d: [1, 2] }, { a: { b: 1 } }));
  assert.ok(!includes({ a: { b: 1 } }, { a: { b: 2 } }));
  assert.ok(!includes({ d: [1, 2] }, { d: [1] }));
  assert.ok(!includes(undefined, { d: 1 }));
});

test('a check fails by its exit code, its answer, a missing fact, and a refusal that does not come', async () => {
  const cli = (code, stdout, stderr = '') => ({
    run: async () => ({ code, stdout, stderr }),
  });
  const check = { command: 'group show', args: () => [] };
  assert.equal(await runCheck(check, cli(0, '{}'), {}), undefined);
  assert.match(await runCheck(check, cli(3, ''), {}), /ended with 3/);
  const wanting = { ...check, expect: { name: 'rg' } };
  assert.match(await runCheck(wanting, cli(0, '{}'), {}), /expected/);
  const throwing = { ...check, expect: answer => answer.a.b };
  assert.match(await runCheck(throwing, cli(0, '{}'), {}), /expected/);
  const refused = { ...check, refused: 'NotFound' };
  assert.match(await runCheck(refused, cli(0, '{}'), {}), /refusal/);
  assert.equal(await runCheck(refused, cli(3, '', 'NotFound'), {}), undefined);
  const needing = { ...check, args: ({ id }) => [id.length] };
  assert.match(await runCheck(needing, cli(0, ''), {}), /earlier check/);
  const facts = {};
  await runCheck(
    { ...check, keep: ({ id }) => ({ id }) },
    cli(0, '{"id":"x"}'),
    facts,
  );
  assert.equal(facts.id, 'x');
});
