import * as chrono from 'chrono-node';

const dateCue =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|tonight|ago|last|past)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:19|20)\d\d\b/i;

/** A day, or a month or year alone, that a sentence names; `exact` where the day itself is told. */
export interface Dated {
  readonly date: string;
  readonly exact: boolean;
  readonly text: string;
  readonly index: number;
}

/**
 * Dates in a text, read against the day of publication; a bare weekday is the last such day. Of a text without such a day only
 * dates with their year are known.
 */
export function datesIn(text: string, published: string | null): readonly Dated[] {
  if (!dateCue.test(text)) return [];
  const key = `${published} ${text}`;
  const known = read.get(key);
  if (known) return known;
  if (read.size >= 200) read.clear();
  const found = parse(text, published);
  read.set(key, found);
  return found;
}

/** What was read of late: several rules ask for the dates of one sentence. */
const read = new Map<string, readonly Dated[]>();

function parse(text: string, published: string | null): Dated[] {
  const reference = new Date(`${published?.slice(0, 10) ?? '2000-01-01'}T12:00:00Z`);
  return chrono.en.casual
    .parse(text.slice(0, 1000), { instant: reference, timezone: 0 })
    .filter((found) => published !== null || /\b(?:19|20)\d\d\b/.test(found.text))
    .map((result) => dated(result, reference));
}

/** The day that stands over a text which comes with none: "20 July 2014 — …", in its title or its first lines. */
export const dateline = (title: string | null, text: string): string | null =>
  datesIn(`${title ?? ''}\n${text.slice(0, 300)}`, null).find((d) => d.exact)?.date ?? null;

/** A weekday or a day without a year lies behind the reference, not ahead of it. */
function dated({ start, text, index }: chrono.ParsedResult, reference: Date): Dated {
  const time = Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1);
  const weekday = start.isCertain('weekday') && !start.isCertain('day');
  const ahead = time > reference.getTime();
  const date = new Date(time - (ahead && weekday ? 7 : 0) * 86_400_000);
  if (ahead && !weekday && !start.isCertain('year')) date.setUTCFullYear(date.getUTCFullYear() - 1);
  return { date: date.toISOString().slice(0, 10), exact: weekday || start.isCertain('day'), text, index };
}
