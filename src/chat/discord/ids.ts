import type { Args, Ask } from '../../core/command.ts';

/** Discord's limit of a button's id: what a button does must be in it, since nothing else outlives a restart. */
export const idMost = 100;

/** What a button or a modal stands for. */
export type Press =
  | { readonly do: 'run'; readonly line: string }
  | { readonly do: 'ask'; readonly line: string; readonly ask: string }
  /** The answer of an `ask`: its text is the line's last words. */
  | { readonly do: 'answer'; readonly line: string }
  | { readonly do: 'page'; readonly page: number; readonly again: string }
  /** Shares what `again` answers, or the message as it stands where that is empty. */
  | { readonly do: 'share'; readonly again: string }
  /** Opens the form on the card that the line gives. */
  | { readonly do: 'open'; readonly line: string }
  /** A command's form, with the options that it does not ask for. */
  | { readonly do: 'form'; readonly name: string; readonly args: Args };

/** The number makes ids of one message differ where two buttons do the same. */
export const runId = (line: string, n: number): string => `r${n}:${line}`;
export function askId(line: string, ask: string, n: number): string {
  const whole = `a${n}:${ask.replaceAll('\n', ' ')}\n${line}`;
  return whole.length <= idMost ? whole : `a${n}:\n${line}`;
}
export const answerId = (line: string): string => `w:${line}`;
export const pageId = (page: number, again: string): string => `p${page}:${again}`;
export const shareId = (again: string): string => `s:${again}`;
export const openId = (line: string, n: number): string => `o${n}:${line}`;
export const formId = (name: string, args: Args = {}): string =>
  Object.keys(args).length === 0 ? `f:${name}` : `f:${name}\n${JSON.stringify(args)}`;

/** Reads an id; null for one that is none of ours, or of a version gone by. */
export function readId(id: string): Press | null {
  const [, kind, number, rest] = /^([rawpsof])(\d*):([\s\S]*)$/.exec(id) ?? [];
  if (kind === undefined || rest === undefined) return null;
  switch (kind) {
    case 'r':
      return { do: 'run', line: rest };
    case 'a': {
      const [ask = '', line = ''] = rest.split('\n', 2);
      return { do: 'ask', line, ask };
    }
    case 'w':
      return { do: 'answer', line: rest };
    case 'p':
      return { do: 'page', page: Number(number), again: rest };
    case 's':
      return { do: 'share', again: rest };
    case 'o':
      return { do: 'open', line: rest };
    default: {
      const [name = '', given = '{}'] = rest.split('\n', 2);
      const args = parsed(given);
      return isArgs(args) ? { do: 'form', name, args } : null;
    }
  }
}

/** An ask in few enough characters for a page's button; null where it has too many. */
export function packAsk(ask: Ask): string | null {
  const given = 'line' in ask ? [] : Object.entries(ask.args).filter(([, v]) => v !== undefined);
  const text =
    'line' in ask ? `/${ask.line.replace(/^\//, '')}` : JSON.stringify([ask.name, Object.fromEntries(given)]);
  return text.length <= idMost - 6 ? text : null;
}

export function unpackAsk(text: string): Ask | null {
  if (text.startsWith('/')) return { line: text };
  const read = parsed(text);
  if (!Array.isArray(read)) return null;
  const [name, args]: unknown[] = read;
  return typeof name === 'string' && isArgs(args) ? { name, args } : null;
}

/** JSON, or null where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isArgs = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');
