/** The commands of some checks as a Markdown list, one line a group; each command once. */
export function describeCommands(checks) {
  const groups = new Map();
  for (const { command } of checks) {
    const words = command.split(' ');
    const name = words.pop();
    const group = ['az', ...words].join(' ');
    groups.set(group, (groups.get(group) ?? new Set()).add(name));
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, names]) => `- \`${group}\`: ${[...names].sort().join(', ')}`)
    .join('\n');
}
