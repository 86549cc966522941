import { TypedName } from './ast';
import { syntaxError } from './KqlError';
import { typeNamed } from './KqlType';
import { TokenReader } from './TokenReader';

/** Reads `(name: type, …)`. */
export function parseTypedNames(reader: TokenReader): TypedName[] {
  return reader.parenthesized(() => reader.list(() => parseTypedName(reader)));
}

function parseTypedName(reader: TokenReader): TypedName {
  const name = reader.expectName();
  reader.expect(':');
  const { text, at } = reader.peek();
  const type = typeNamed(reader.expectName());
  if (!type) {
    throw syntaxError(`'${text}' at ${at} is no type`);
  }
  return { name, type };
}
