import { Operator, Series } from './ast';
import { parseExpression, parseNamed } from './parseExpression';
import { TokenReader } from './TokenReader';

/** Reads what follows `make-series`, in both of its forms. */
export function parseMakeSeries(reader: TokenReader): Operator {
  let isNonEmpty = false;
  if (reader.is('kind') && reader.is('=', 1)) {
    reader.next();
    reader.expect('=');
    isNonEmpty = reader.expectName() === 'nonempty';
  }
  const series = reader.list(() => parseSeries(reader));
  reader.expect('on');
  const axis = parseAxis(reader);
  const bounds = parseBounds(reader);
  const by = reader.accept('by') ? reader.list(() => parseNamed(reader)) : [];
  return { kind: 'make-series', series, axis, ...bounds, by, isNonEmpty };
}

/** The axis is a name or a call, so that `in range(…)` may follow it. */
function parseAxis(reader: TokenReader) {
  const name = reader.expectName();
  return { expression: { kind: 'column', name } as const };
}

function parseSeries(reader: TokenReader): Series {
  const named = parseNamed(reader);
  if (!reader.accept('default')) {
    return named;
  }
  reader.expect('=');
  return { ...named, byDefault: parseExpression(reader) };
}

function parseBounds(reader: TokenReader) {
  if (reader.accept('in')) {
    reader.expect('range');
    return reader.parenthesized(() => {
      const from = parseExpression(reader);
      reader.expect(',');
      const to = parseExpression(reader);
      reader.expect(',');
      return { from, to, step: parseExpression(reader), isInclusive: true };
    });
  }
  const from = reader.accept('from') ? parseExpression(reader) : undefined;
  const to = reader.accept('to') ? parseExpression(reader) : undefined;
  reader.expect('step');
  return { from, to, step: parseExpression(reader), isInclusive: false };
}
