type Match = (text: string, wanted: string) => boolean;

function isTermLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

/** Finds `wanted` where its start, its end or both stand at the border of a term. */
function atBorder(atStart: boolean, atEnd: boolean): Match {
  return (text, wanted) => {
    for (
      let at = text.indexOf(wanted);
      at >= 0 && wanted;
      at = text.indexOf(wanted, at + 1)
    ) {
      const end = at + wanted.length;
      const isInside = isTermLetter(text[at - 1]) && isTermLetter(wanted[0]);
      const goesOn = isTermLetter(text[end]) && isTermLetter(wanted.at(-1));
      if (!(atStart && isInside) && !(atEnd && goesOn)) {
        return true;
      }
    }
    return wanted === '';
  };
}

/** How the text operators compare, by name; each also ends in `_cs`, which keeps the case. */
export const textMatches: Record<string, Match> = {
  has: atBorder(true, true),
  hasprefix: atBorder(true, false),
  hassuffix: atBorder(false, true),
  contains: (text, wanted) => text.includes(wanted),
  startswith: (text, wanted) => text.startsWith(wanted),
  endswith: (text, wanted) => text.endsWith(wanted),
};

/** The match that an operator such as `!has_cs` names; undefined for other operators. */
export function textMatchOf(operator: string): Match | undefined {
  const parts = /^(!?)([a-z]+?)(_cs)?$/.exec(operator);
  const match = parts && textMatches[parts[2]];
  if (!match) {
    return undefined;
  }
  const cased: Match = parts[3]
    ? match
    : (text, wanted) => match(text.toLowerCase(), wanted.toLowerCase());
  return parts[1] ? (text, wanted) => !cased(text, wanted) : cased;
}
