/** The commands that a group's name alone, and with a number, stands for. */
const groups: ReadonlyMap<string, { readonly list: string; readonly show: string }> = new Map([
  ['alert', { list: 'alerts', show: 'alert show' }],
  ['unsettled', { list: 'alerts unsettled', show: 'unsettled show' }],
]);

/**
 * A group of commands and a number → the command that shows it; the group alone → its list; any other line as it is.
 *
 * @example writtenOut('/alert 3') // 'alert show 3'
 */
export function writtenOut(line: string): string {
  const [, name = '', numbers = ''] = /^\s*\/?(\w+)(?:\s+(#?\d+(?:\s*,\s*#?\d+)*))?\s*$/.exec(line) ?? [];
  const group = groups.get(name.toLowerCase());
  if (!group) return line;
  return numbers === '' ? group.list : `${group.show} ${numbers.replace(/\s/g, '')}`;
}
