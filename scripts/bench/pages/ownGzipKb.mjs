import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sources of this repository, as a source map of the app names them. */
const OWN = /^webpack:\/\/app\/(\.\.\/\.\.\/plugins\/|\.\/src\/)/;

/**
 * Size in kB (1,000 bytes), gzipped, of those scripts, paths below `dist`, that hold any code of ours:
 * each counts whole, whatever else is in it.
 */
export async function ownGzipKb(dist, scripts) {
  let bytes = 0;
  for (const script of scripts) {
    const file = join(dist, script);
    const map = await readFile(`${file}.map`, 'utf8').catch(() => '{}');
    const { sources = [] } = JSON.parse(map);
    if (sources.some(source => OWN.test(source))) {
      bytes += gzipSync(await readFile(file)).length;
    }
  }
  if (bytes === 0) {
    throw new Error('No script of ours was loaded, or it has no source map');
  }
  return Math.round(bytes / 100) / 10;
}
