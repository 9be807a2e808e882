import { endMark, lineMark } from './privateMark.ts';

/** What a line tells beside an article. */
export interface Told {
  readonly outlet: string | null;
  readonly date: string | null;
  readonly isPrivate: boolean;
}

/** A link or a file with what was typed behind it. */
interface SourceLine extends Told {
  readonly kind: 'link' | 'file';
  readonly what: string;
}

/** Any scheme: what is no http is refused as a link, not taken for a text. */
const link = /^["“<]?([a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"”]*)[>"”]?(?=\s|$)/i;
const file = /^(?:["“]([^"“”]+)["”]|(\S+))(?=\s|$)/;
const fileKind = /\.(?:txt|md|html?|eml|pdf|jsonl|ndjson)$/i;
const isDate = /^(?:\d{4}-\d\d-\d\d(?:T\S*)?|today)$/i;
/** More letters than that are a text. */
const longest = 60;

/**
 * `https://example.org/a "NBC News" 2016-12-08` → the link, the outlet, the date; null for a text. `files` takes a path in
 * the link's place.
 */
export function readSourceLine(typed: string, files: boolean): SourceLine | null {
  const text = typed.trim();
  const linked = link.exec(text);
  const named = file.exec(text);
  const path = named?.[1] ?? named?.[2] ?? '';
  const [whole, what] = linked ?? (files && fileKind.test(path) ? [named?.[0], path] : []);
  const told = whole === undefined ? null : readTold(text.slice(whole.length));
  return what === undefined || told === null ? null : { kind: linked ? 'link' : 'file', what, ...told };
}

/** `NBC News 2016-12-08 private: yes` → the outlet, the date, the mark; each may be missing. Null for a text. */
export function readTold(typed: string): Told | null {
  if (typed.trim().length > longest) return null;
  const { text, isPrivate } = lineMark(typed);
  if (text.includes('\n')) return null;
  const line = text.trim();
  const words = line.split(/\s+/);
  const date = isDate.test(words.at(-1) ?? '') ? (words.pop() ?? null) : null;
  return { outlet: words.join(' ').replace(/^["“](.*)["”]$/, '$1') || null, date, isPrivate };
}

const behind =
  /(?:^|\s)(?:outlet:\s*["“]?([^"“”\n:]{1,60}?)["”]?(?:[\s,;]+date:\s*(\S[^\n]{0,39}?))?|date:\s*(\S[^\n]{0,39}?))\s*$/i;

/** `Twelve people were killed … outlet: Reuters date: 2016-12-08` → the text, and the outlet and date after it; either may be missing. The mark stands before or behind them. */
export function readCredit(typed: string): Told & { readonly text: string } {
  const last = endMark(typed);
  const [whole = '', outlet, dated, date] = behind.exec(last.text.slice(-200)) ?? [];
  const first = whole === '' ? last : endMark(last.text.slice(0, -whole.length));
  const isPrivate = first.isPrivate || last.isPrivate;
  return { text: first.text, outlet: outlet?.trim() || null, date: dated ?? date ?? null, isPrivate };
}

/** "On Friday a bomb killed three people in Ramadi…": the first words of a text, as answers name it; a headline that stands by itself is one. */
export function firstWords(text: string): string {
  const [first = ''] = text.trim().split(/\n\s*\n/);
  const line = first.replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}

/** The link of a message that says little more than "look at this"; null where the message has none, several, or a text. */
export function linkOf(message: string): string | null {
  const links = [...message.matchAll(/https?:\/\/[^\s<>|"”]+/gi)].map((m) =>
    m[0].replace(/[.,;:!?)\]]+$/, ''),
  );
  const [first = null, ...others] = new Set(links);
  const words = message.replace(/https?:\/\/\S+/gi, '').match(/\S+/g)?.length ?? 0;
  return others.length === 0 && words <= 25 ? first : null;
}
