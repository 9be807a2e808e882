import type { Command } from '../../core/command.ts';

/** Takes any command as one line: `/claimdesk incident qaim`. */
export const lineCommand = 'claimdesk';

/** Slack's own (slack.com/help, "Use built-in slash commands"); an app cannot have them, so `/claimdesk feed …` is typed instead. */
const builtIn =
  'active apps archive away call canvas collapse dm dnd expand feed feedback huddle invite join kick leave list me msg mute open people prefs remind remove rename search shortcuts shrug star status topic who';
const taken = new Set(builtIn.split(' '));

const firstWord = ({ name }: Command): string => name.split(' ')[0] ?? name;

/** The slash commands of Slack, each with the commands that begin with it: `source` has `source add` and `source list`. */
export const slashNames = (commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> =>
  new Map([...Map.groupBy(commands, firstWord)].filter(([name]) => !taken.has(name)));

/** `/source` and the text `add …` → `/source add …`; `/claimdesk` and a text → the text alone. */
export const lineOf = (command: string, text: string): string => {
  const name = command.replace(/^\//, '').toLowerCase();
  if (name === lineCommand) return text.trim() === '' ? '/help' : text.trim();
  return `/${name} ${text}`.trim();
};

/** A shortcut's `callback_id`. */
export const shortcutId = ({ name }: Command): string => name.replaceAll(' ', '_');
