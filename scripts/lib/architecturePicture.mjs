import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const PREFIX = '@slipway/';

/**
 * The dependencies between our packages, read from their manifests, as a Mermaid graph. What only
 * tests use is left out: that is every arrow to the emulator.
 */
export async function architecturePicture() {
  const packages = [
    ...(await readPackages('packages')),
    ...(await readPackages('plugins')),
  ];
  const lines = ['```mermaid', 'graph LR'];
  for (const folder of ['packages', 'plugins']) {
    lines.push(`  subgraph ${folder}`);
    for (const { id, label } of packages.filter(p => p.folder === folder)) {
      lines.push(`    ${id}["${label}"]`);
    }
    lines.push('  end');
  }
  for (const { id, dependencies } of packages) {
    for (const other of dependencies) {
      lines.push(`  ${id} --> ${other}`);
    }
  }
  lines.push('```');
  return lines.join('\n');
}

async function readPackages(folder) {
  const names = (await readdir(join(root, folder))).sort();
  return Promise.all(
    names.map(async name => {
      const manifest = JSON.parse(
        await readFile(join(root, folder, name, 'package.json'), 'utf8'),
      );
      return {
        folder,
        id: toId(manifest.name),
        label: name,
        dependencies: Object.keys(manifest.dependencies ?? {})
          .filter(other => other.startsWith(PREFIX) || other === 'app')
          .map(toId)
          .sort(),
      };
    }),
  );
}

function toId(name) {
  return name
    .replace(PREFIX, '')
    .replace(/^plugin-/, '')
    .replace(/-/g, '_');
}
