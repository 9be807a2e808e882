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
  /** A command's form. */
  | { readonly do: 'form'; readonly name: string };

/** The number makes ids of one message differ where two buttons do the same. */
export const runId = (line: string, n: number): string => `r${n}:${line}`;
export function askId(line: string, ask: string, n: number): string {
  const whole = `a${n}:${ask.replaceAll('\n', ' ')}\n${line}`;
  return whole.length <= idMost ? whole : `a${n}:\n${line}`;
}
export const answerId = (line: string): string => `w:${line}`;
export const pageId = (page: number, again: string): string => `p${page}:${again}`;
export const shareId = (again: string): string => `s:${again}`;
export const formId = (name: string): string => `f:${name}`;

/** Reads an id; null for one that is none of ours, or of a version gone by. */
export function readId(id: string): Press | null {
  const [, kind, number, rest] = /^([rawpsf])(\d*):([\s\S]*)$/.exec(id) ?? [];
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
    default:
      return { do: 'form', name: rest };
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
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return null;
    const [name, args]: unknown[] = read;
    return typeof name === 'string' && isArgs(args) ? { name, args } : null;
  } catch {
    return null;
  }
}

const isArgs = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');
