import { armRows } from './armRows';
import { dataTypeRows } from './dataTypeRows';
import { platformRows } from './platformRows';
import { platformTypeRows } from './platformTypeRows';
import { readingRows } from './readingRows';
import { ServedRow } from './ServedRow';

/** All that the emulator serves, in the order of the README's table. */
export const servedRows: ServedRow[] = [
  ...armRows,
  ...platformTypeRows,
  ...dataTypeRows,
  ...readingRows,
  ...platformRows,
];
