const CLOSING: Record<string, string> = { '(': ')', '{': '}' };

/**
 * A policy document with each C# expression, `@(…)` or `@{…}`, replaced by a word: expressions
 * may hold quotes and angle brackets that XML would not take.
 */
export function withoutExpressions(document: string): string {
  let plain = '';
  let position = 0;
  while (position < document.length) {
    const opening = document[position + 1];
    if (document[position] === '@' && CLOSING[opening]) {
      plain += 'expression';
      position = endOfExpression(document, position + 1);
    } else {
      plain += document[position];
      position += 1;
    }
  }
  return plain;
}

/** The position behind the bracket that closes the one at `start`; brackets in strings don't count. */
function endOfExpression(document: string, start: number): number {
  const opening = document[start];
  const closing = CLOSING[opening];
  let depth = 0;
  let isInString = false;
  for (let position = start; position < document.length; position++) {
    const character = document[position];
    if (isInString) {
      if (character === '\\') {
        position += 1;
      } else if (character === '"') {
        isInString = false;
      }
    } else if (character === '"') {
      isInString = true;
    } else if (character === opening) {
      depth += 1;
    } else if (character === closing && --depth === 0) {
      return position + 1;
    }
  }
  return document.length;
}
