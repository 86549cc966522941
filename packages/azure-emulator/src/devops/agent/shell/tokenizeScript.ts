/** A word as written, or an operator of the shell. */
export interface ScriptToken {
  kind: 'word' | 'operator';
  text: string;
}

const OPERATORS = ['&&', '||', '>>', '|', ';', '\n', '>', '<', '(', ')', '&'];

/** Cuts a script of a POSIX shell into tokens; comments and the bodies of here-documents are left out. */
export function tokenizeScript(script: string): ScriptToken[] {
  const text = withoutHereDocuments(script.replace(/\\\r?\n/g, ' '));
  const tokens: ScriptToken[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^[ \t\r]+/.exec(rest);
    const comment = /^#[^\n]*/.exec(rest);
    const redirect = /^(?:\d*>&\d|&>|\d+>>?)/.exec(rest);
    const operator = OPERATORS.find(each => rest.startsWith(each));
    if (blank || comment) {
      at += (blank ?? comment)![0].length;
    } else if (redirect) {
      tokens.push({ kind: 'operator', text: redirect[0] });
      at += redirect[0].length;
    } else if (operator) {
      tokens.push({ kind: 'operator', text: operator });
      at += operator.length;
    } else {
      const end = endOfWord(text, at);
      tokens.push({ kind: 'word', text: text.slice(at, end) });
      at = end;
    }
  }
  return tokens;
}

/** Where the word that begins at `start` ends; quotes and `$(…)` belong to it. */
function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s;|&<>()]/.test(text[at])) {
    at = endOfPart(text, at);
  }
  return Math.max(at, start + 1);
}

/** Where a character, quoted text or substitution ends. */
export function endOfPart(text: string, at: number): number {
  if (text[at] === '\\') {
    return at + 2;
  }
  if (text[at] === "'") {
    return closing(text, at + 1, "'");
  }
  if (text.startsWith('$(', at)) {
    return endOfSubstitution(text, at + 2);
  }
  if (text.startsWith('${', at)) {
    return closing(text, at + 2, '}');
  }
  if (text[at] !== '"') {
    return at + 1;
  }
  let end = at + 1;
  while (end < text.length && text[end] !== '"') {
    end = text[end] === "'" ? end + 1 : endOfPart(text, end);
  }
  if (end >= text.length) {
    throw new SyntaxError('unexpected EOF while looking for matching `"\'');
  }
  return end + 1;
}

function endOfSubstitution(text: string, start: number): number {
  let at = start;
  let depth = 1;
  while (at < text.length) {
    if (text[at] === '(') {
      depth += 1;
    } else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
    at = text[at] === '(' || text[at] === ')' ? at + 1 : endOfPart(text, at);
  }
  throw new SyntaxError("unexpected EOF while looking for matching `)'");
}

function closing(text: string, start: number, mark: string): number {
  const end = text.indexOf(mark, start);
  if (end < 0) {
    throw new SyntaxError(
      `unexpected EOF while looking for matching \`${mark}'`,
    );
  }
  return end + 1;
}

function withoutHereDocuments(script: string): string {
  const kept: string[] = [];
  let end: string | undefined;
  for (const line of script.split('\n')) {
    if (end !== undefined) {
      end = line.trim() === end ? undefined : end;
    } else {
      const mark = /<<-?\s*(['"]?)(\w+)\1/.exec(line);
      end = mark?.[2];
      kept.push(mark ? line.replace(mark[0], '') : line);
    }
  }
  return kept.join('\n');
}
