/**
 * One command that `az` must be able to run.
 *
 * @param {string} command its words before the first option, such as `group create`; the README lists them
 * @param {(facts: object) => string[]} args the options; `facts` are the ids of this run and what earlier checks kept
 * @param {object} [options]
 * @param {object | ((answer: any) => boolean)} [options.expect] members that the answer must have, or a test of it
 * @param {string} [options.refused] the command must fail and say this
 * @param {(answer: any) => object} [options.keep] facts for later checks, taken from the answer
 * @param {Record<string, string>} [options.env] more of the environment, for this command alone
 * @param {boolean} [options.isSample] whether CI's bounded run has it
 */
export function check(command, args, options = {}) {
  return { command, args, isSample: false, ...options };
}

/** Splits a command's text at blanks; what is put in with `${}` stays one argument. */
export function words({ raw }, ...values) {
  const marked = raw.reduce(
    (text, part, at) => `${text}\u0000${at - 1}\u0000${part}`,
  );
  return marked
    .trim()
    .split(/\s+/)
    .map(word =>
      word.replaceAll(/\u0000(\d+)\u0000/g, (_, at) =>
        String(values[Number(at)]),
      ),
    );
}
