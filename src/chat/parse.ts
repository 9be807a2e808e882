import { distance } from 'fastest-levenshtein';
import type { Args, Command, Option } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import { inertLine } from '../core/inert.ts';
import { unquoted } from '../core/quotes.ts';
import { usage } from '../cards/usage.ts';
import { readLabels } from './labels.ts';
import { type Question, questionOf } from './question.ts';

/** A command with its options filled in. */
export interface Parsed {
  readonly command: Command;
  readonly args: Args;
}

/** Letters of a name, a link or a remark; the text of an article may be longer. */
const longest = 2000;

const wordPattern = /["“]([^"“”]*)["”]|(\S+)/g;

/** Words of a line; quotation marks keep words together, and are left out. */
export const splitWords = (text: string): string[] =>
  [...text.matchAll(wordPattern)].map(([, quoted, word]) => quoted ?? word ?? '');

/**
 * A line → the command and its options; the slash may be left out. Throws a `UserError` that says what to type.
 *
 * @example parseLine('/export al qaim csv', commands) // export, { incident: 'al qaim', format: 'csv' }
 */
export function parseLine(line: string, commands: readonly Command[]): Parsed {
  const text = line.trim().replace(/^\//, '');
  const command = named(text, commands);
  if (!command) throw unknown(lowered(text), commands);
  const name = new RegExp(`^${command.name.replaceAll(' ', '\\s+')}\\s*`, 'i');
  return { command, args: argsOf(command, text.replace(name, '')) };
}

const lowered = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** The command whose name a text begins with, the longest name first. */
function named(text: string, commands: readonly Command[]): Command | undefined {
  const lower = lowered(text);
  return commands
    .filter((c) => lower === c.name || lower.startsWith(`${c.name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** What a line without a slash asks for where it begins with no command. */
export interface Asked extends Question {
  /** A question in plain words; else a name alone, which may be a command with a slip in it. */
  readonly isQuestion: boolean;
}

/** `qaim`, `how many died in qaim?` → the incident that is asked for; null for a command, and for what is longer than a name. */
export function askedOf(line: string, commands: readonly Command[]): Asked | null {
  const text = line.trim();
  if (text === '' || text.startsWith('/')) return null;
  const question = questionOf(text);
  if (question !== null) return { ...question, isQuestion: true };
  const isName =
    splitWords(text).length <= nameWords && !text.includes('\n') && named(text, commands) === undefined;
  const bare = text.replace(/[?.!\s]+$/, '');
  return isName && bare !== '' ? { name: bare, outcome: null, isQuestion: false } : null;
}

/** More words than that are a sentence. */
const nameWords = 6;

/** A command's name and its options by name, as forms and typed options give them. Throws as `parseLine` does. */
export function fillIn(name: string, args: Args, commands: readonly Command[]): Parsed {
  const command = commands.find((c) => c.name === name);
  if (!command) throw unknown(name, commands);
  const given = (o: Option): string | undefined => args[o.name]?.trim();
  const options = [...command.options, ...(command.fields ?? [])];
  return { command, args: Object.fromEntries(options.map((o) => [o.name, checked(command, o, given(o))])) };
}

/** The commands that a line may mean with a slip of the finger; often none. */
export const meantBy = (line: string, commands: readonly Command[]): readonly Command[] => {
  const [first = '', second = ''] = lowered(line.trim()).split(' ');
  return nearest(`${first} ${second}`, commands);
};

function unknown(line: string, commands: readonly Command[]): UserError {
  const [first = ''] = line.split(' ');
  if (first === '') return new UserError('Type a command, such as /incident qaim; /help lists them all.');
  const sub = commands.filter((c) => c.name.startsWith(`${first} `));
  if (sub.length > 0) return new UserError(`Say what to do: ${sub.map(usage).join(' or ')}.`);
  const near = meantBy(line, commands);
  const meant = near.length > 0 ? `did you mean ${near.map((c) => `/${c.name}`).join(' or ')}? ` : '';
  return new UserError(`There is no command “${shown(first)}”: ${meant}/help lists them all.`);
}

/** Those that a slip or two of the finger make of what was typed, else those that begin as it does; often none. */
function nearest(typed: string, commands: readonly Command[]): readonly Command[] {
  const [first = ''] = typed.split(' ');
  const slips = commands.map((command) => {
    const { name } = command;
    return { command, slips: distance(name.includes(' ') ? typed : first, name), most: name.length / 3 };
  });
  const least = Math.min(...slips.map((s) => s.slips));
  const near = slips.filter((s) => s.slips === least && s.slips <= Math.min(2, s.most));
  if (near.length > 0) return near.map((s) => s.command);
  return first.length < 3 ? [] : commands.filter((c) => c.name.startsWith(first));
}

const isGreedy = (o: Option): boolean => o.kind === 'rest' || o.kind === 'incident';

/** Options from the front a word each; the last greedy one takes what those behind it leave. */
function argsOf(command: Command, line: string): Args {
  const { rest, given } = readLabels(command, line);
  const options = command.options.filter((o) => !o.named);
  const words = splitWords(rest);
  const at = options.findLastIndex(isGreedy);
  const args: Record<string, string | undefined> = { ...given };
  const before = at < 0 ? options : options.slice(0, at);
  for (const o of before) args[o.name] = words.shift();
  if (at < 0 && words.length > 0) throw surplus(command, words[0]!);
  if (at >= 0) {
    const greedy = options[at]!;
    for (const o of options.slice(at + 1).toReversed()) if (takesLast(o, words)) args[o.name] = words.pop();
    const isLast = greedy.kind === 'rest' && at === options.length - 1;
    const last = after(rest, before.length);
    const written = greedy.verbatim ? last : unquoted(last);
    const whole = isLast ? written : words.join(' ');
    args[greedy.name] = whole === '' ? undefined : whole;
  }
  return Object.fromEntries(command.options.map((o) => [o.name, checked(command, o, args[o.name])]));
}

/** A line without its first words, the rest letter for letter. */
function after(text: string, n: number): string {
  const last = n === 0 ? undefined : [...text.matchAll(wordPattern)][n - 1];
  return text.slice(last ? last.index + last[0].length : 0).trim();
}

/** The last word is an option's where it fits, or where the option must be there and a word is left for the one before. */
function takesLast(option: Option, words: readonly string[]): boolean {
  const last = words.at(-1);
  return last !== undefined && (fits(option, last) || (option.required && words.length > 1));
}

const fits = ({ kind, choices }: Option, word: string): boolean =>
  (choices === undefined || choices.includes(word.toLowerCase())) &&
  (kind !== 'integer' || /^\d{1,9}$/.test(word));

const surplus = (command: Command, word: string): UserError =>
  new UserError(`“${shown(word)}” is one word too many: type ${howTo(command)}.`);

const shown = (word: string): string => inertLine(word.slice(0, 60));

/** Its usage; where a name is one word of several, how to give one of two words. */
const howTo = (command: Command): string =>
  usage(command) +
  (command.options.some((o) => o.kind === 'word') ? ', with names of two words in quotation marks' : '');

function checked(command: Command, option: Option, value: string | undefined): string | undefined {
  if (value === undefined || value === '') {
    if (!option.required) return undefined;
    throw new UserError(
      `/${command.name} needs <${option.name}> (${option.summary}): type ${usage(command)}.`,
    );
  }
  if (!option.verbatim && value.length > longest)
    throw new UserError(
      `That is too long for /${command.name}: give at most ${longest} letters as its ${option.name}.`,
    );
  if (fits(option, value)) return option.choices ? value.toLowerCase() : value;
  const kind = option.kind === 'integer' ? `whole number of ${option.name}` : `valid ${option.name}`;
  throw new UserError(`“${shown(value)}” is not a ${kind}: type ${howTo(command)}.`);
}
