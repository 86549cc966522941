import { basename } from 'node:path';
import { Proof, ServedRow } from './ServedRow';

const ROOT = '../../';

/** The README's table in Markdown, its last line ended. */
export function renderServedTable(rows: ServedRow[]): string {
  const lines = rows.map(row =>
    [
      row.surface,
      row.served,
      row.provedBy.map(renderProof).join('; ') || '–',
      row.differences,
    ].join(' | '),
  );
  return [
    'surface | served | proved by | unproven, or different from Azure',
    '--- | --- | --- | ---',
    ...lines,
  ]
    .map(line => `| ${line} |\n`)
    .join('');
}

function renderProof({ by, tests }: Proof): string {
  const links = tests.map(
    test =>
      `[${basename(test).replace(/\.test\.ts$|\.mjs$/, '')}](${test.startsWith('src/') ? '' : ROOT}${test})`,
  );
  return `${by} (${links.join(', ')})`;
}
