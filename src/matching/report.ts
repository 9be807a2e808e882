import { daysFrom, shiftDay } from '../core/days.ts';
import { type FigureMeasure, isFigure } from '../core/claim.ts';
import { fold } from '../core/fold.ts';
import type { Reading } from '../core/incident.ts';
import type { NewReport, Report, Toll } from '../core/matching.ts';
import type { ReadClaim, WithoutWords } from '../core/remarks.ts';
import type { ReportQuery } from '../core/standing.ts';
import { bandsOf, isCopy, likeness } from './copies.ts';

/** What is kept of an article so that reports on its event and copies of it find it; `published` is its ISO date or time. */
export function reportOf(
  {
    event,
    traits,
    signature,
    claims,
  }: Pick<Reading, 'event' | 'traits' | 'signature'> & { readonly claims: readonly ReadWithoutWords[] },
  published: string | null,
): NewReport {
  const place = event.place === null ? null : fold(event.place);
  const inPlace = new Set([event.place ?? '', ...event.within].flatMap((name) => fold(name).split(' ')));
  return {
    traits: [
      ...traits.filter((t) => t.startsWith('named:') || !isOfPlace(t, inPlace)),
      ...(place === null ? [] : [`place:${place}`]),
    ],
    signature,
    bands: bandsOf(signature),
    day: published?.slice(0, 10) ?? event.date,
    date: event.date,
    place,
    facts: { kind: event.kind, within: event.within.map(fold), tolls: tollsOf(claims) },
  };
}

/** Where it happened is told apart from who and what: a trait of the place's own words adds nothing. */
const isOfPlace = (trait: string, words: ReadonlySet<string>): boolean =>
  trait
    .slice(trait.indexOf(':') + 1)
    .split(' ')
    .every((word) => words.has(word));

type ReadWithoutWords = WithoutWords<ReadClaim>;

/** So many tolls are kept: more tell no better which event it is. */
const mostTolls = 12;

function tollsOf(claims: readonly ReadWithoutWords[]): readonly Toll[] {
  const tolls = claims.flatMap((c): Toll[] =>
    isFigure(c) && isToll(c) ? [{ measure: c.measure, low: c.low, high: c.high }] : [],
  );
  return [...new Map(tolls.map((toll) => [JSON.stringify(toll), toll])).values()].slice(0, mostTolls);
}

const isToll = (c: Extract<ReadWithoutWords, { readonly measure: FigureMeasure }>): boolean =>
  (c.measure === 'killed' || c.measure === 'injured') &&
  c.scope === 'incident' &&
  c.standing === 'total' &&
  c.stance === 'asserts' &&
  !c.derived;

/** Follow-ups come within days; later ones are found by the names in them. */
const apart = 10;

/** What names a place finds those who tell of it, and the other way round. */
function crossed(trait: string): string[] {
  if (trait.startsWith('named:')) return [trait.replace('named:', 'place:')];
  return trait.startsWith('place:') ? [trait, trait.replace('place:', 'named:')] : [trait];
}

/** So many names are looked for beyond these days. */
const mostLookedFor = 24;

/** Where the reports that could tell of the same event are to be looked for. */
export const reportQuery = ({ traits, bands, day }: NewReport): ReportQuery => ({
  traits: traits.flatMap(crossed),
  bands,
  names: traits.filter((t) => t.startsWith('name:') || t.startsWith('road:')).slice(0, mostLookedFor),
  from: day && shiftDay(day, -apart),
  to: day && shiftDay(day, apart),
});

/** The report whose text an article copies: the one most like it; null for an own text. */
export const copied = (report: NewReport, near: readonly Report[]): Report | null =>
  near
    .filter((other) => mayCopy(report, other) && isCopy(report.signature, other.signature))
    .toSorted(
      (a, b) =>
        likeness(report.signature, b.signature) - likeness(report.signature, a.signature) ||
        a.articleId.localeCompare(b.articleId),
    )[0] ?? null;

/** A text that is used again for another day, as a daily report is, tells of another event. */
const mayCopy = (a: NewReport, b: NewReport): boolean =>
  a.date === null || b.date === null || Math.abs(daysFrom(a.date, b.date)) <= 7;
