/** The commands that a group's name alone, and with a number, stands for. */
const groups: Readonly<Record<string, { readonly list: string; readonly show: string }>> = {
  alert: { list: 'alerts', show: 'alert show' },
  unsettled: { list: 'alerts unsettled', show: 'unsettled show' },
};

/**
 * A group of commands and a number → the command that shows it; the group alone → its list; any other line as it is.
 *
 * @example writtenOut('/alert 3') // 'alert show 3'
 */
export function writtenOut(line: string): string {
  const [, name = '', numbers = ''] = /^\s*\/?(\w+)(?:\s+(#?\d+(?:\s*,\s*#?\d+)*))?\s*$/.exec(line) ?? [];
  const key = name.toLowerCase();
  const group = Object.hasOwn(groups, key) ? groups[key] : undefined;
  if (!group) return line;
  return numbers === '' ? group.list : `${group.show} ${numbers.replace(/\s/g, '')}`;
}
