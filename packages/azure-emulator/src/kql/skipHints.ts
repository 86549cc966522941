import { TokenReader } from './TokenReader';

/** Passes over `hint.shufflekey = x` and its like: they tune Kusto's engine and change no answer. */
export function skipHints(reader: TokenReader): void {
  while (reader.is('hint') && reader.is('.', 1)) {
    reader.next();
    reader.next();
    reader.expectName();
    reader.expect('=');
    reader.next();
    reader.accept(',');
  }
}
