import { Shell } from './Shell';
import { endOfPart } from './tokenizeScript';

/** Runs a script inside of `$(…)` and gives what it wrote. */
export type Substitute = (script: string) => Promise<string>;

/** What a word means: quotes taken off, variables and substitutions put in. */
export async function expandWord(
  word: string,
  shell: Shell,
  substitute: Substitute,
): Promise<string> {
  let text = '';
  let at = 0;
  while (at < word.length) {
    const end = endOfPart(word, at);
    const part = word.slice(at, end);
    if (part.startsWith("'")) {
      text += part.slice(1, -1);
    } else if (part.startsWith('"')) {
      text += await expandQuoted(part.slice(1, -1), shell, substitute);
    } else if (part.startsWith('\\')) {
      text += part.slice(1);
    } else {
      const reference = referenceAt(word, at, end);
      text += await expandReference(reference, shell, substitute);
      at += reference.length;
      continue;
    }
    at = end;
  }
  return text;
}

async function expandQuoted(
  quoted: string,
  shell: Shell,
  substitute: Substitute,
): Promise<string> {
  let text = '';
  let at = 0;
  while (at < quoted.length) {
    if (quoted[at] === '\\' && /["\\$`]/.test(quoted[at + 1] ?? '')) {
      text += quoted[at + 1];
      at += 2;
    } else {
      const end = quoted[at] === '$' ? endOfPart(quoted, at) : at + 1;
      const reference = referenceAt(quoted, at, end);
      text += await expandReference(reference, shell, substitute);
      at += reference.length;
    }
  }
  return text;
}

/** `$(…)`, `${…}`, `$name`, or the one character that stands there. */
function referenceAt(text: string, at: number, end: number): string {
  const named = /^\$(?:[A-Za-z_]\w*|[?#@*0-9])/.exec(text.slice(at));
  return named ? named[0] : text.slice(at, end);
}

async function expandReference(
  reference: string,
  shell: Shell,
  substitute: Substitute,
): Promise<string> {
  if (reference.startsWith('$(')) {
    return substitute(reference.slice(2, -1));
  }
  if (reference === '$?') {
    return String(shell.lastCode);
  }
  const braced = /^\$\{(\w+)(?::?-([^}]*))?\}$/.exec(reference);
  if (braced) {
    return shell.variables.get(braced[1]) || (braced[2] ?? '');
  }
  if (reference.startsWith('${')) {
    throw new SyntaxError(`the simulated agent does not know '${reference}'`);
  }
  return /^\$\w/.test(reference)
    ? (shell.variables.get(reference.slice(1)) ?? '')
    : reference;
}
