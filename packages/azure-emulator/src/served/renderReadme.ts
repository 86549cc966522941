import { readExampleRecord } from './exampleRecord';
import { renderExampleTable } from './renderExampleTable';
import { renderServedTable } from './renderServedTable';
import { replaceSection } from './replaceSection';
import { servedRows } from './servedRows';

/** The README with every part that is made from data made anew. */
export function renderReadme(readme: string): string {
  return replaceSection(
    replaceSection(readme, 'served', renderServedTable(servedRows)),
    'examples',
    renderExampleTable(readExampleRecord()),
  );
}
