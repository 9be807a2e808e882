import * as chrono from 'chrono-node';
import { dayMs, isoDay, lastWeekday } from '../../core/days.ts';
import { months, weekdays as weekdayNames } from './calendar.ts';

interface Cue {
  readonly words: RegExp;
  readonly readers: RegExp;
}
const monthName = `(?:${months.map((m) => m.slice(0, 3)).join('|')})[a-z]*`;
const weekday: Cue = { words: new RegExp(`\\b(?:${weekdayNames.join('|')})\\b`, 'i'), readers: /Weekday/ };

/** Words that point to a day, and the chrono parsers that read it; a text without such a word gives no date. */
const cues: readonly Cue[] = [
  weekday,
  {
    words: /\b(?:yesterday|today|tonight|ago|last|past)\b/i,
    readers: /CasualDate|UnitAgo|RelativeDate|UnitCasual/,
  },
  {
    words: new RegExp(String.raw`\b${monthName}\.? \d|\d(?:st|nd|rd|th)?(?: of)? ${monthName}\b`, 'i'),
    readers: /MonthName/,
  },
  { words: /\b(?:19|20)\d\d\b/, readers: /MonthName|YearMonth|ISO|SlashDate/ },
];

const anyCue = new RegExp(cues.map(({ words }) => words.source).join('|'), 'i');

/** False where a text has no word that could tell of a day. */
export const mayNameDay = (text: string): boolean => anyCue.test(text);

/** A day, month or year that a sentence names; `exact` if it names the day. */
interface Dated {
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
  if (!mayNameDay(text)) return [];
  const key = `${published} ${text}`;
  const known = read.get(key);
  if (known) return known;
  if (read.size >= 200) read.clear();
  const told = cues.filter(({ words }) => words.test(text));
  const bare = told.length === 1 && told[0] === weekday && !/\b(?:this|next|coming)\b/i.test(text);
  const found = bare ? weekdays(text, published) : parse(text, published, readerOf(told));
  read.set(key, found);
  return found;
}

const { parsers, refiners } = chrono.en.configuration.createCasualConfiguration();
const readers = new Map<string, chrono.Chrono>();

/** chrono with the readers that a text calls for: those of times and of days to come are left out, and take most of its time. */
function readerOf(told: typeof cues): chrono.Chrono {
  const key = told.map((cue) => cue.readers.source).join();
  const known = readers.get(key);
  if (known) return known;
  const reader = new chrono.Chrono({
    parsers: parsers.filter((p) => told.some((cue) => cue.readers.test(p.constructor.name))),
    refiners: refiners.filter((r) => !/DateTime|Timezone|EndOf/.test(r.constructor.name)),
  });
  readers.set(key, reader);
  return reader;
}

/** What was read of late: several rules ask for the dates of one sentence. */
const read = new Map<string, readonly Dated[]>();

function parse(text: string, published: string | null, reader: chrono.Chrono): Dated[] {
  const reference = new Date(`${published?.slice(0, 10) ?? '2000-01-01'}T12:00:00Z`);
  return reader
    .parse(text.slice(0, 1000), { instant: reference, timezone: 0 })
    .filter((found) => published !== null || /\b(?:19|20)\d\d\b/.test(found.text))
    .map((result) => dated(result, reference));
}

const everyWeekday = new RegExp(weekday.words, 'gi');

/** Weekdays alone: each the last such day, the day of publication included. */
function weekdays(text: string, published: string | null): Dated[] {
  if (published === null) return [];
  return [...text.matchAll(everyWeekday)].map(({ 0: name, index }) => {
    const date = lastWeekday(published.slice(0, 10), weekdayNames.indexOf(name.toLowerCase()));
    return { date, exact: true, text: name, index };
  });
}

/** The day that stands over a text which comes with none: "20 July 2014 — …", in its title or its first lines. */
export const dateline = (title: string | null, text: string): string | null =>
  datesIn(`${title ?? ''}\n${text.slice(0, 300)}`, null).find((d) => d.exact)?.date ?? null;

/** A weekday or a day without a year lies behind the reference, not ahead of it. */
function dated({ start, text, index }: chrono.ParsedResult, reference: Date): Dated {
  const time = Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1);
  const named = start.isCertain('weekday') && !start.isCertain('day');
  const ahead = time > reference.getTime();
  const date = new Date(time - (ahead && named ? 7 : 0) * dayMs);
  if (ahead && !named && !start.isCertain('year')) date.setUTCFullYear(date.getUTCFullYear() - 1);
  return { date: isoDay(date.getTime()), exact: named || start.isCertain('day'), text, index };
}
