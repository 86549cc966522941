import { ExampleResult } from './ExampleResult';

const outcomes = ['accepted', 'different', 'unserved'] as const;

/** Markdown: by provider, how many of the published examples had which outcome. */
export function renderExampleTable(results: ExampleResult[]): string {
  const providers = [...new Set(results.map(providerOf))].sort();
  const rows = [
    ...providers.map(provider =>
      row(
        provider,
        results.filter(result => providerOf(result) === provider),
      ),
    ),
    row('all', results),
  ];
  return [
    '| provider | examples | accepted | different | no rules here |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function row(name: string, results: ExampleResult[]): string {
  const counts = outcomes.map(
    outcome => results.filter(each => each.outcome === outcome).length,
  );
  return `| ${[name, results.length, ...counts].join(' | ')} |`;
}

/** Such as `Microsoft.EventHub`, from the folder that the file lies in. */
function providerOf({ file }: ExampleResult): string {
  return file.split('/').find(part => part.startsWith('Microsoft.')) ?? file;
}
