import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';

/** A context for the step that an action's example shows. */
export async function exampleContext(
  examples: Array<{ example: string }>,
  options: { taskId?: string; baseUrl?: string } = {},
) {
  const { input } = parse(examples[0].example).steps[0];
  const workspacePath = await mkdtemp(join(tmpdir(), 'workspace-'));
  const lines: string[] = [];
  const outputs: Record<string, unknown> = {};
  const mock = createMockActionContext({
    input,
    workspacePath,
    task: { id: options.taskId ?? 'task-1' },
    templateInfo: {
      entityRef: 'template:default/spring-boot-service',
      baseUrl: options.baseUrl,
    },
  });
  const ctx: typeof mock = {
    ...mock,
    // The mock drops these, so they are added here.
    output: (name, value) => {
      outputs[String(name)] = value;
    },
    createTemporaryDirectory: () => mkdtemp(join(tmpdir(), 'action-')),
  };
  ctx.logger.info = (message: unknown) => {
    lines.push(String(message));
    return ctx.logger;
  };
  return { ctx, lines, outputs };
}
