import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../run.mjs';

/** Lets javac parse each Java file of the repositories; the same text is parsed once. Answers problems, one a line. */
export async function checkJava(repositories, env) {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-java-'));
  try {
    const sources = new Map();
    for (const [key, files] of Object.entries(repositories)) {
      for (const [path, text] of Object.entries(files)) {
        if (path.endsWith('.java')) {
          const hash = createHash('sha256').update(text).digest('hex');
          sources.set(`${hash.slice(0, 16)}/${basename(path)}`, {
            text,
            from: `${key}/${path}`,
          });
        }
      }
    }
    for (const [name, { text }] of sources) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    await writeFile(
      join(folder, 'sources'),
      [...sources.keys()].map(name => `${folder}/${name}`).join('\n'),
    );
    const { code, output } = await run(
      'javac',
      ['-proc:none', '-XDshould-stop.ifNoError=PARSE', `@${folder}/sources`],
      { cwd: folder, env, shouldFail: false },
    );
    return code === 0
      ? []
      : output.split('\n').filter(each => each.includes('error'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
