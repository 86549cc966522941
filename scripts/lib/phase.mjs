/** Runs one phase of a script and prints its name, then how long it took. */
export async function phase(name, work) {
  const startedAt = Date.now();
  process.stderr.write(`• ${name} …\n`);
  const result = await work();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`✓ ${name} (${seconds} s)\n`);
  return result;
}
