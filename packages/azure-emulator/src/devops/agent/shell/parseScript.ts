import { IfCommand, Pipeline, ScriptList, SimpleCommand } from './ScriptTree';
import { ScriptToken, tokenizeScript } from './tokenizeScript';

/** What the simulated shell knows no answer to. */
const UNKNOWN = ['while', 'until', 'case', 'function', 'select', '{', '[['];

/** Reads a script: commands, `&&`, `||`, pipes, `if` and `for`. Throws a `SyntaxError` for the rest. */
export function parseScript(script: string): ScriptList {
  const tokens = tokenizeScript(script);
  const list = readList(tokens, []);
  if (tokens.length > 0) {
    throw new SyntaxError(
      `syntax error near unexpected token \`${tokens[0].text}'`,
    );
  }
  return list;
}

/** Reads until one of `ends` stands where a command would begin; that word stays. */
function readList(tokens: ScriptToken[], ends: string[]): ScriptList {
  const list: ScriptList = [];
  while (tokens.length > 0) {
    if (isSeparator(tokens[0])) {
      tokens.shift();
    } else if (tokens[0].kind === 'word' && ends.includes(tokens[0].text)) {
      return list;
    } else {
      list.push(readPipeline(tokens));
    }
  }
  if (ends.length > 0) {
    throw new SyntaxError(
      `unexpected end of file: '${ends.at(-1)}' is missing`,
    );
  }
  return list;
}

function readPipeline(tokens: ScriptToken[]): Pipeline {
  const isNegated = tokens[0].text === '!';
  if (isNegated) {
    tokens.shift();
  }
  const commands = [readCommand(tokens)];
  while (tokens[0]?.kind === 'operator' && tokens[0].text === '|') {
    tokens.shift();
    commands.push(readCommand(tokens));
  }
  const next = tokens[0]?.text;
  if (next === '&&' || next === '||') {
    tokens.shift();
    return { isNegated, commands, then: next };
  }
  return { isNegated, commands, then: ';' };
}

function readCommand(tokens: ScriptToken[]): Pipeline['commands'][number] {
  const first = tokens[0];
  if (first?.kind === 'word' && UNKNOWN.includes(first.text)) {
    throw new SyntaxError(`the simulated agent does not know '${first.text}'`);
  }
  if (first?.kind === 'word' && first.text === 'if') {
    return readIf(tokens);
  }
  if (first?.kind === 'word' && first.text === 'for') {
    return readFor(tokens);
  }
  return readSimple(tokens);
}

function readIf(tokens: ScriptToken[]): IfCommand {
  const branches: IfCommand['branches'] = [];
  let otherwise: ScriptList = [];
  let word = take(tokens, 'if');
  while (word !== 'fi') {
    if (word === 'else') {
      otherwise = readList(tokens, ['fi']);
    } else {
      const condition = readList(tokens, ['then']);
      take(tokens, 'then');
      const then = readList(tokens, ['elif', 'else', 'fi']);
      branches.push({ condition, then });
    }
    word = tokens.shift()?.text ?? 'fi';
  }
  return { kind: 'if', branches, otherwise };
}

function readFor(tokens: ScriptToken[]): Pipeline['commands'][number] {
  take(tokens, 'for');
  const variable = tokens.shift()?.text ?? '';
  take(tokens, 'in');
  const words: string[] = [];
  while (tokens.length > 0 && !isSeparator(tokens[0])) {
    words.push(tokens.shift()!.text);
  }
  readList(tokens, ['do']);
  take(tokens, 'do');
  const body = readList(tokens, ['done']);
  take(tokens, 'done');
  return { kind: 'for', variable, words, body };
}

function readSimple(tokens: ScriptToken[]): SimpleCommand {
  const words: string[] = [];
  let isSilent = false;
  while (tokens.length > 0 && !endsCommand(tokens[0])) {
    const token = tokens.shift()!;
    if (token.kind === 'word') {
      words.push(token.text);
    } else if (/[<>]/.test(token.text)) {
      const hasTarget = !/&\d$/.test(token.text);
      isSilent ||= /^(?:1?>>?|&>)$/.test(token.text);
      if (hasTarget) {
        tokens.shift();
      }
    } else {
      throw new SyntaxError(
        `syntax error near unexpected token \`${token.text}'`,
      );
    }
  }
  if (words.length === 0) {
    throw new SyntaxError(
      `syntax error near unexpected token \`${tokens[0]?.text ?? 'newline'}'`,
    );
  }
  return { kind: 'command', words, isSilent };
}

function endsCommand(token: ScriptToken): boolean {
  return isSeparator(token) || ['&&', '||', '|'].includes(token.text);
}

function isSeparator({ kind, text }: ScriptToken): boolean {
  return kind === 'operator' && [';', '\n', '&'].includes(text);
}

function take(tokens: ScriptToken[], wanted: string): string {
  const token = tokens.shift();
  if (token?.text !== wanted) {
    throw new SyntaxError(
      `syntax error: '${wanted}' is missing before '${token?.text ?? 'the end'}'`,
    );
  }
  return wanted;
}
