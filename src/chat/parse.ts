import { closest } from 'fastest-levenshtein';
import type { Args, Command, Option } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import { usage } from '../core/usage.ts';

/** A command with its options filled in. */
export interface Parsed {
  readonly command: Command;
  readonly args: Args;
}

/** Words of a line; quotation marks keep words together, and are left out. */
export const splitWords = (text: string): string[] =>
  [...text.matchAll(/["“]([^"“”]*)["”]|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

/** `/incident qaim` → the command and its options; the slash may be left out. Throws a `UserError` that says what to type. */
export function parseLine(line: string, commands: readonly Command[]): Parsed {
  const text = line.trim().replace(/^\//, '');
  const lower = text.toLowerCase().replace(/\s+/g, ' ');
  const command = commands
    .filter((c) => lower === c.name || lower.startsWith(`${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!command) throw unknown(text, commands);
  const skipped = new RegExp(`^${command.name.replaceAll(' ', '\\s+')}\\s*`, 'i');
  return { command, args: argsOf(command, text.replace(skipped, '')) };
}

function unknown(text: string, commands: readonly Command[]): UserError {
  const first = text.split(/\s+/).slice(0, 2).join(' ').toLowerCase();
  if (first === '') return new UserError('Type a command, such as /incident qaim; /help lists them all.');
  const sub = commands.filter((c) => c.name.startsWith(`${first.split(' ')[0]} `));
  if (sub.length > 0) return new UserError(`Say what to do: ${sub.map(usage).join(' or ')}.`);
  const near = closest(
    first.split(' ')[0]!,
    commands.map((c) => c.name),
  );
  return new UserError(
    `There is no command “${inertLine(first.split(' ')[0]!)}”: did you mean /${near}? /help lists them all.`,
  );
}

/** Greedy options take all words that the others leave. */
const greedy = (o: Option): boolean => o.kind === 'rest' || o.kind === 'incident';

function argsOf(command: Command, rest: string): Args {
  const { options } = command;
  const words = splitWords(rest);
  const at = options.findIndex(greedy);
  const after = at < 0 ? 0 : options.length - at - 1;
  const args: Record<string, string | undefined> = {};
  const front = at < 0 ? options : options.slice(0, at);
  front.forEach((o, i) => (args[o.name] = words[i]));
  if (at < 0 && words.length > options.length) throw surplus(command, words[options.length]!);
  if (at >= 0) {
    const end = Math.max(front.length, words.length - after);
    const taken = words.slice(front.length, end);
    const whole = options[at]!.kind === 'rest' ? rest.trim() : taken.join(' ');
    args[options[at]!.name] = whole === '' ? undefined : whole;
    options.slice(at + 1).forEach((o, i) => (args[o.name] = words[end + i]));
  }
  options.forEach((o) => check(command, o, args[o.name]));
  return args;
}

const surplus = (command: Command, word: string): UserError =>
  new UserError(
    `“${inertLine(word)}” is one word too many: type ${usage(command)}, with names of two words in quotation marks.`,
  );

function check(command: Command, option: Option, value: string | undefined): void {
  if (value === undefined || value === '') {
    if (option.required)
      throw new UserError(
        `/${command.name} needs <${option.name}> (${option.summary}): type ${usage(command)}.`,
      );
    return;
  }
  if (option.choices && !option.choices.includes(value))
    throw new UserError(`“${inertLine(value)}” is no ${option.name}: type ${usage(command)}.`);
  if (option.kind === 'integer' && !/^\d{1,9}$/.test(value))
    throw new UserError(
      `“${inertLine(value)}” is no whole number of ${option.name}: type ${usage(command)}.`,
    );
}
