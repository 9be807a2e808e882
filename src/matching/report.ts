import { daysFrom, shiftDay } from '../core/days.ts';
import { fold } from '../core/fold.ts';
import type { Reading } from '../core/incident.ts';
import type { NewReport, Report } from '../core/matching.ts';
import type { ReportQuery } from '../core/standing.ts';
import { bandsOf, isCopy, likeness } from './copies.ts';
import { weightOf } from './weights.ts';

/** What is kept of an article so that reports on its event and copies of it find it; `published` is its ISO date or time. */
export function reportOf(
  { event, traits, signature }: Pick<Reading, 'event' | 'traits' | 'signature'>,
  published: string | null,
): NewReport {
  const place = event.place === null ? null : fold(event.place);
  // Every event of a country names the country.
  const broad = new Set(event.within.slice(-1).map((name) => `word:${fold(name)}`));
  return {
    traits: [...traits.filter((t) => !broad.has(t)), ...(place === null ? [] : [`place:${place}`])],
    signature,
    bands: bandsOf(signature),
    day: published?.slice(0, 10) ?? event.date,
    date: event.date,
    place,
  };
}

/** Follow-ups come within days; an incident that is told of later is a case in court. */
const apart = 10;

/** Where the reports that could tell of the same event are to be looked for. */
export const reportQuery = ({ traits, bands, day }: NewReport): ReportQuery => ({
  traits,
  bands,
  from: day && shiftDay(day, -apart),
  to: day && shiftDay(day, apart),
});

/** From here two reports tell of one event; from `doubtful` on a person should look. Measured on the evaluation set of clusters. */
export const sameFrom = 0.7;
export const doubtfulFrom = 0.45;

/** Places and days of one event as two reports give them: a day of difference is night, more is another reading of "Friday". */
const dayApart = (a: NewReport, b: NewReport): number =>
  a.date && b.date ? Math.abs(daysFrom(a.date, b.date)) : 0;

/**
 * How sure it is that two reports tell of one event, from 0: what they share of what names it, by the size of the shorter one.
 * Reports without a day need the same place and twice as much: anything may have happened between them.
 */
export function sameness(a: NewReport, b: NewReport): number {
  if (dayApart(a, b) > 4) return 0;
  const undated = a.day === null || b.day === null;
  if (undated && (a.place === null || a.place !== b.place)) return 0;
  const theirs = new Set(b.traits);
  const shared = a.traits.filter((t) => theirs.has(t)).reduce((sum, t) => sum + weightOf(t), 0);
  const share = shared / Math.sqrt(Math.min(a.traits.length, b.traits.length) + 4);
  return undated ? share / 2 : share + (a.date !== null && a.date === b.date ? 0.2 : 0);
}

/** The report whose text an article copies: the one most like it; null for an own text. */
export const copied = (report: NewReport, near: readonly Report[]): Report | null =>
  near
    .filter((other) => isCopy(report.signature, other.signature))
    .toSorted(
      (a, b) =>
        likeness(report.signature, b.signature) - likeness(report.signature, a.signature) ||
        a.articleId.localeCompare(b.articleId),
    )[0] ?? null;
