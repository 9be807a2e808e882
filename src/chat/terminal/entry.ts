import { maxBytes } from '../../core/article.ts';
import type { Command } from '../../core/command.ts';
import { count } from '../../core/count.ts';
import { paragraphsIn } from './pastes.ts';

/** What to do next with what was entered. */
export type Step =
  /** Run a command, with the whole of an article's text where it has one. */
  | { readonly do: 'run'; readonly line: string }
  /** An article's text is open: lines are added to it until a full stop stands alone. */
  | { readonly do: 'gather'; readonly asked: boolean; readonly paragraphs: number }
  /** The open text is given up, for this reason. */
  | { readonly do: 'discard'; readonly why: string };

/** Lines that make one input: a command, or an article of several paragraphs. */
export interface Entry {
  /** Takes a line; `ahead` are lines that came with it in one go, of which `skip` takes the first. */
  take(line: string, ahead: readonly string[], skip: (n: number) => readonly string[]): readonly Step[];
  /** What is left at the end of the input. */
  end(): readonly Step[];
  /** Gives up the open text; false where none is. */
  abandon(): boolean;
  /** Opens a text again, for what was missing in it. */
  reopen(text: string): void;
  readonly isOpen: boolean;
}

const adds = /^\s*\/?source\s+add\b\s*/i;
const slash = /^\s*\/[a-z]/i;
const command = (text: string): string => `/source add ${text}`.trimEnd();

/** The entry of a terminal, or of a pipe: there a whole article may come line by line. */
export function makeEntry(commands: readonly Pick<Command, 'name'>[]): Entry {
  /** The lines of the open text; null where none is. */
  let text: string[] | null = null;
  let size = 0;
  const open = (first: string): void => {
    [text, size] = [[], 0];
    if (first !== '') add(first);
  };
  const close = (): string | null => {
    const whole = size > maxBytes ? null : (text?.join('\n') ?? null);
    text = null;
    return whole;
  };
  const ended = (): readonly Step[] => {
    const whole = close();
    return whole === null ? [] : [{ do: 'run', line: command(whole) }];
  };
  const add = (line: string): readonly Step[] => {
    const before = size;
    size += Buffer.byteLength(line) + 1;
    if (size <= maxBytes) text?.push(line);
    // What still comes of it is left out without a word.
    if (size <= maxBytes || before > maxBytes) return [];
    text = [];
    return [{ do: 'discard', why: 'The text is over 1 MB: give one article, without the rest of its page.' }];
  };
  const fresh: Entry['take'] = (line, ahead, skip) => {
    if (line.trim() === '') return [];
    if (adds.test(line)) {
      const first = line.replace(adds, '');
      if (first === '') {
        open('');
        return [{ do: 'gather', asked: true, paragraphs: 0 }];
      }
      const more = isProse(first) ? skip(paragraphsAhead(ahead, commands)) : [];
      return [{ do: 'run', line: [line, ...more].join('\n').trimEnd() }];
    }
    const isText = isProse(line) || paragraphsAhead(ahead, commands) > 0;
    if (isCommand(line, commands) || isQuestion(line) || !isText) return [{ do: 'run', line }];
    open(line);
    return [{ do: 'gather', asked: false, paragraphs: paragraphsIn(line) }];
  };
  return {
    take(line, ahead, skip) {
      if (text === null) return fresh(line, ahead, skip);
      if (line.trim() === '.') return ended();
      if (!slash.test(line)) return add(line);
      const left = close();
      const why = `The text before this command was left out (${count(paragraphsIn(left ?? ''), 'paragraph')}): a full stop alone on a line adds one.`;
      return [...(left ? [{ do: 'discard', why } as const] : []), ...fresh(line, ahead, skip)];
    },
    end: ended,
    abandon() {
      const wasOpen = text !== null;
      close();
      return wasOpen;
    },
    reopen: open,
    get isOpen() {
      return text !== null;
    },
  };
}

const isQuestion = (line: string): boolean => /\?\s*$/.test(line);

/** A sentence or a paragraph of a report, not a name or a command with a slip in it. */
function isProse(line: string): boolean {
  const words = line.trim().split(/\s+/).length;
  return line.includes('\n') || words >= 8 || (words >= 3 && /[.!…]["”’)]*\s*$/.test(line));
}

/** Begins with a slash, or with a command's name and reads no better as a sentence: "Claim by police is false, mayor says." */
function isCommand(line: string, commands: readonly Pick<Command, 'name'>[]): boolean {
  if (slash.test(line)) return true;
  const lower = line.trim().toLowerCase().replace(/\s+/g, ' ');
  const named = commands.filter(({ name }) => lower === name || lower.startsWith(`${name} `));
  return named.some(({ name }) => name.includes(' ')) || (named.length > 0 && !isProse(line));
}

/** How many of the lines that came in one go still belong to the text before them: up to its last paragraph before a command. */
function paragraphsAhead(ahead: readonly string[], commands: readonly Pick<Command, 'name'>[]): number {
  const stop = ahead.findIndex((line) => line.trim() === '.' || isCommand(line, commands));
  const own = stop < 0 ? ahead : ahead.slice(0, stop);
  return own.findLastIndex((line) => isProse(line) && !isQuestion(line)) + 1;
}
