import { MvColumn, Operator } from './ast';
import { syntaxError } from './KqlError';
import { typeNamed } from './KqlType';
import { parseExpression, parseNamed } from './parseExpression';
import { parseOperator } from './parseOperator';
import { parseOperators } from './parsePipeline';
import { TokenReader } from './TokenReader';

/** Reads what follows `mv-expand`. */
export function parseMvExpand(reader: TokenReader): Operator {
  let isArray = false;
  let indexName: string | undefined;
  for (;;) {
    if (reader.is('bagexpansion') || reader.is('kind')) {
      reader.next();
      reader.expect('=');
      isArray = reader.expectName() === 'array';
    } else if (reader.is('with_itemindex') && reader.is('=', 1)) {
      reader.next();
      reader.expect('=');
      indexName = reader.expectName();
    } else {
      break;
    }
  }
  const columns = reader.list(() => parseMvColumn(reader));
  const limit = reader.accept('limit') ? parseExpression(reader) : undefined;
  return { kind: 'mv-expand', columns, limit, indexName, isArray };
}

/** Reads what follows `mv-apply`: columns, and a pipeline over each row's elements. */
export function parseMvApply(reader: TokenReader): Operator {
  let indexName: string | undefined;
  if (reader.is('with_itemindex') && reader.is('=', 1)) {
    reader.next();
    reader.expect('=');
    indexName = reader.expectName();
  }
  const columns = reader.list(() => parseMvColumn(reader));
  reader.expect('on');
  const operators = reader.parenthesized(() => {
    const first = parseOperator(reader);
    return [...(first ? [first] : []), ...parseOperators(reader)];
  });
  return { kind: 'mv-apply', columns, indexName, operators };
}

function parseMvColumn(reader: TokenReader): MvColumn {
  const column = parseNamed(reader);
  if (!reader.accept('to')) {
    return column;
  }
  reader.expect('typeof');
  const name = reader.parenthesized(() => reader.expectName());
  const type = typeNamed(name);
  if (!type) {
    throw syntaxError(`typeof(${name}) is not known`);
  }
  return { ...column, type };
}
