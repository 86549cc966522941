import { ExampleResult } from './ExampleResult';
import { exampleResults } from './exampleResults';

/** The results of the published examples as they were recorded, one a line. */
export function readExampleRecord(): ExampleResult[] {
  return exampleResults
    .trim()
    .split('\n')
    .map(line => {
      const [head, why = ''] = line.split(' | ');
      const [outcome, method, type, file] = head.split(' ');
      return {
        file,
        method,
        type,
        outcome: outcome as ExampleResult['outcome'],
        why,
      };
    });
}

/** The source of `exampleResults.ts` with new results. */
export function writeExampleRecord(results: ExampleResult[]): string {
  const lines = results.map(({ outcome, method, type, file, why }) =>
    [`${outcome} ${method} ${type} ${file}`, ...(why ? [why] : [])].join(' | '),
  );
  return [
    '/**',
    " * How each of Azure's published examples was answered: outcome, method, type, the example's file and, where it was",
    ' * not accepted, why. Made by `AZURE_EXAMPLES=… yarn workspace @slipway/azure-emulator examples`.',
    ' */',
    'export const exampleResults = `',
    ...lines,
    '`;',
    '',
  ].join('\n');
}
