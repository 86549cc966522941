/** `text` with what stands between the marks `<!-- name -->` and `<!-- /name -->` replaced; throws without them. */
export function replaceSection(
  text: string,
  name: string,
  content: string,
): string {
  const [before, rest] = text.split(`<!-- ${name} -->\n`);
  const after = rest?.split(`<!-- /${name} -->`)[1];
  if (after === undefined) {
    throw new Error(`The text has no section <!-- ${name} -->`);
  }
  return `${before}<!-- ${name} -->\n${content}<!-- /${name} -->${after}`;
}
