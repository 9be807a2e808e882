import type { Command } from '../core/command.ts';

/** Longer lists of choices stand under the option's name: the command's own help has them. */
const most = 48;

/** `/export <incident> csv|json`, `/incidents [place] [days]`, `/chart <incident> [outcome]` */
export function usage({ name, options }: Command): string {
  const parts = options
    .filter((o) => !o.named)
    .map((o) => {
      const choices = o.choices?.join('|') ?? '';
      const isListed = choices !== '' && choices.length <= most;
      if (!o.required) return `[${isListed ? choices : o.name}]`;
      return isListed ? choices : `<${o.name}>`;
    });
  return [`/${name}`, ...parts].join(' ');
}
