import { labelled } from '../cards/usage.ts';
import type { Args, Command } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { unquoted } from '../core/quotes.ts';

/**
 * A line's words without the options behind their names at its end, and those options.
 *
 * @example readLabels(incidentSplit, 'qaim 12 14 place: Al Karabila date: 2016-12-05') // { rest: 'qaim 12 14', given: { place: 'Al Karabila', … } }
 */
export function readLabels(command: Command, line: string): { readonly rest: string; readonly given: Args } {
  const names = labelled(command).map((o) => o.name);
  if (names.length === 0) return { rest: line, given: {} };
  const label = new RegExp(`(?:^|\\s)(${names.join('|')}):`, 'gi');
  const found = [...line.matchAll(label)];
  const given: Record<string, string> = {};
  for (const [i, match] of found.entries()) {
    const name = match[1]!.toLowerCase();
    const value = line.slice(match.index + match[0].length, found[i + 1]?.index).trim();
    if (name in given) throw new UserError(`${name}: is given twice: give it once.`);
    if (value === '') throw new UserError(`Nothing stands behind ${name}: say what it is, or leave it out.`);
    given[name] = unquoted(value);
  }
  return { rest: line.slice(0, found[0]?.index), given };
}
