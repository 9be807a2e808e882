import type { Command } from './command.ts';

/** `/export <incident> csv|json`, `/incidents [place] [days]` */
export function usage({ name, options }: Command): string {
  const parts = options
    .filter((o) => !o.named)
    .map((o) => {
      const word = o.choices ? o.choices.join('|') : o.name;
      if (!o.required) return `[${word}]`;
      return o.choices ? word : `<${word}>`;
    });
  return [`/${name}`, ...parts].join(' ');
}
