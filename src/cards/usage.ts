import type { Command, Option } from '../core/command.ts';

/** Longer lists of choices stand under the option's name: the command's own help has them. */
const most = 48;

/** Options that a line gives behind their names: `place: Mosul`. An article's text may hold such words of its own. */
export const labelled = ({ options }: Command): readonly Option[] =>
  options.some((o) => o.verbatim) ? [] : options.filter((o) => o.named);

/** `/export <incident> csv|json`, `/incidents [place] [days]`, `/incident split <incident> <claims> [place: …]` */
export function usage(command: Command): string {
  const { name, options } = command;
  const parts = options
    .filter((o) => !o.named)
    .map((o) => {
      const choices = o.choices?.join('|') ?? '';
      const isListed = choices !== '' && choices.length <= most;
      if (!o.required) return `[${isListed ? choices : o.name}]`;
      return isListed ? choices : `<${o.name}>`;
    });
  const labels = labelled(command).map((o) => `[${o.name}: …]`);
  return [`/${name}`, ...parts, ...labels].join(' ');
}
