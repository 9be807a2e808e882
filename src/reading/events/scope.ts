import type { Scope } from '../../core/claim.ts';
import type { Structure } from '../clauses/build.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { headOf } from '../harm/outcomes.ts';
import type { Time } from '../../languages/word.ts';

export interface Verdict {
  readonly scope: Scope;
  readonly rule: string;
}

/** What an article reports, as far as scope goes. */
export interface MainEvent {
  /** ISO day, where it is known. */
  readonly date: string | null;
  /** The weekday of a text without a day of publication. */
  readonly weekday: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly published: string | null;
  /** Kinds of attack of which the lead tells in the plural: three strikes are one event then. */
  readonly plural: ReadonlySet<string>;
  /** Days over which such an event goes on: an earthquake's toll comes in for days. */
  readonly lasts: number;
}

const dayMs = 86_400_000;

/** The clauses that tell of one figure: its own, what hangs on it, and those it hangs on up to whoever says it. */
export function chainOf(clause: Clause, { clauses }: Structure): readonly Clause[] {
  const chain = new Set<Clause>();
  for (let c: Clause | null = clause; c; c = c.parent) {
    if (c !== clause && c.verb?.head.verb?.says) break;
    chain.add(c);
  }
  for (const c of clauses)
    if (
      c.parent &&
      chain.has(c.parent) &&
      (c.kind === 'adverbial' || c.kind === 'reduced' || c.kind === 'relative' || c.kind === 'participial') &&
      !isAttributed(c)
    )
      chain.add(c);
  return [...chain];
}

const isAttributed = (c: Clause): boolean => c.verb?.head.verb?.says !== undefined;

/** Whether a time is that of the event, another, or a stretch; null where it does not tell. */
export function compare(time: Time, main: MainEvent): 'same' | 'differs' | 'span' | null {
  const { kind } = time;
  if (kind === 'moment') return null;
  if (kind === 'span') return 'span';
  if (kind === 'earlier') return 'differs';
  if (kind === 'year') return main.year === null || time.year === main.year ? 'span' : 'differs';
  if (kind === 'day') return compareDay(time, main);
  if (main.month === null) return 'differs';
  return time.month === main.month && (time.year ?? main.year) === main.year ? null : 'differs';
}

function compareDay(time: Time, main: MainEvent): 'same' | 'differs' | null {
  const date = dayOf(time, main.published);
  if (date !== null && main.date !== null)
    return Math.abs(Date.parse(date) - Date.parse(main.date)) <= main.lasts * dayMs ? 'same' : 'differs';
  if (time.weekday !== undefined && main.weekday !== null) {
    const gap = Math.abs(time.weekday - main.weekday);
    return Math.min(gap, 7 - gap) <= (main.lasts > 1 ? 3 : 0) ? 'same' : 'differs';
  }
  if (time.month !== undefined && main.month !== null)
    return time.month === main.month && (time.day === undefined || main.date === null) ? null : 'differs';
  return null;
}

/** The ISO day that a time names, against the day of publication. */
export function dayOf(time: Time, published: string | null): string | null {
  const reference = published === null ? null : Date.parse(`${published.slice(0, 10)}T12:00:00Z`);
  const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  if (time.ago !== undefined) return reference === null ? null : iso(reference - time.ago * dayMs);
  if (time.weekday !== undefined) {
    if (reference === null) return null;
    const back = (new Date(reference).getUTCDay() - time.weekday + 7) % 7;
    return iso(reference - back * dayMs);
  }
  if (time.month === undefined || time.day === undefined) return null;
  const year = time.year ?? (reference === null ? null : new Date(reference).getUTCFullYear());
  if (year === null) return null;
  const told = Date.UTC(year, time.month - 1, time.day, 12);
  return iso(
    time.year === undefined && reference !== null && told > reference + dayMs
      ? Date.UTC(year - 1, time.month - 1, time.day, 12)
      : told,
  );
}

/** What the words of the clause tell of its event; null where they tell nothing. */
export function ownScope(
  clause: Clause,
  counted: NounPhrase | null,
  structure: Structure,
  main: MainEvent,
  first: boolean,
): Verdict | null {
  const chain = chainOf(clause, structure);
  const phrases = chain.flatMap((c) => [
    ...c.subjects,
    ...c.objects,
    ...c.adjuncts.flatMap((a) => a.phrases),
  ]);
  const since = chain.flatMap((c) => c.adjuncts.filter((a) => a.role === 'since'));
  const inside = clause.antecedent !== null && since.some((a) => a.phrases.includes(clause.antecedent!));
  if (inside) return { scope: 'other', rule: 'scope:since-one' };
  if (since.length > 0 || chain.some((c) => c.link === 'since'))
    return { scope: 'aggregate', rule: 'scope:since' };
  const several = phrases.find(
    (p) =>
      p !== counted &&
      isSeveral(p) &&
      !(main.plural.has(headOf(p).noun?.attack ?? '') && (p.quantity?.low ?? 0) <= 5),
  );
  if (several && !(headOf(several).noun?.salvo && onePlace(chain)))
    return { scope: 'aggregate', rule: 'scope:several-events' };
  if (phrases.some((p) => isSpread(p, chain))) return { scope: 'aggregate', rule: 'scope:several-places' };
  if (
    phrases.some((p) => (isEvent(p) || headOf(p).noun?.campaign) && p.words.some((w) => w.apart === 'past'))
  )
    return { scope: 'aggregate', rule: 'scope:lasting' };
  if (chain.some((c) => c.antecedent && headOf(c.antecedent).noun?.period === 'long'))
    return { scope: 'aggregate', rule: 'scope:period' };
  if (phrases.some((p) => isPeriod(p) && !isDistance(p, structure)))
    return { scope: 'aggregate', rule: 'scope:period' };
  const campaign = chain.some((c) =>
    c.adjuncts.some((a) => a.phrases.some((p) => headOf(p).noun?.campaign && p.determiner !== 'indefinite')),
  );
  if (campaign && !first) return { scope: 'aggregate', rule: 'scope:campaign' };
  const nominal = counted && headOf(counted).noun?.harm !== undefined;
  const times = [
    ...chain.flatMap((c) => c.times),
    ...phrases.flatMap((p) => p.words.filter((w) => w.time !== null)),
  ];
  // "between March and October"
  if (times.filter((w) => w.time!.kind === 'month').length > 1)
    return { scope: 'aggregate', rule: 'scope:period' };
  const compared = times.map((w) => compare(w.time!, main));
  if (nominal && times.some((w) => w.time!.kind === 'year'))
    return { scope: 'aggregate', rule: 'scope:period' };
  if (!first && times.some((w) => w.apart === 'other')) return { scope: 'other', rule: 'scope:earlier' };
  if (isDayAfter(clause, structure)) return { scope: 'other', rule: 'scope:day-after' };
  if (!compared.includes('same') && !first && compared.includes('differs'))
    return { scope: 'other', rule: 'scope:other-date' };
  if (compared.includes('span') && (!first || (clause.verb?.perfect && clause.verb.present)))
    return { scope: 'aggregate', rule: 'scope:period' };
  const apart = phrases.some(
    (p) =>
      isEvent(p) &&
      (p.words.some((w) => w.apart === 'other') || structure.words[p.from - 1]?.apart === 'other'),
  );
  if (!first && apart) return { scope: 'other', rule: 'scope:another' };
  return null;
}

/** "three strikes had hit |the town|": all on the place that was told before. */
export const onePlace = (chain: readonly Clause[]): boolean =>
  chain.some((c) =>
    [
      ...c.objects,
      ...c.adjuncts.filter((a) => a.role === 'place' || a.role === 'target').flatMap((a) => a.phrases),
    ].some((p) => headOf(p).noun?.area && !headOf(p).noun?.plural && p.determiner === 'definite'),
  );

/** "one day |after a raid killed|": told of an event before this one. */
function isDayAfter(clause: Clause, { words }: Structure): boolean {
  for (let c: Clause | null = clause; c; c = c.parent)
    if (c.link === 'when' && words[c.from - 1]?.noun?.period) return true;
  return false;
}

export const isEvent = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return noun?.population === undefined && Boolean(noun?.event ?? noun?.attack);
};

/** "shootings across three districts", "raids in Velm and Torsk": events of several places. */
function isSpread(p: NounPhrase, chain: readonly Clause[]): boolean {
  if (!isEvent(p) || !headOf(p).noun?.plural || p.determiner === 'definite' || headOf(p).noun?.weapon)
    return false;
  const places = chain.flatMap((c) => c.adjuncts.filter((a) => a.host === p && a.role === 'place'));
  return places.some(
    (a) => a.phrases.length > 1 || (headOf(a.phrases[0]!).noun?.area && headOf(a.phrases[0]!).noun?.plural),
  );
}

/** "in three shootings", "separate attacks": several events, and so a sum. */
function isSeveral(p: NounPhrase): boolean {
  if (!isEvent(p) || headOf(p).noun?.weapon || headOf(p).noun?.attack === undefined) return false;
  const low = p.quantity?.low ?? 0;
  if (low >= 2 || (p.quantity && p.quantity.high === null)) return true;
  return Boolean(headOf(p).noun?.plural) && p.words.some((w) => w.apart === 'several');
}

/** "several months |after| the raid" */
const isDistance = (p: NounPhrase, { words }: Structure): boolean =>
  words[p.to]?.role === 'when' || words[p.to]?.role === 'time';

/** "in the past week", "over six months", "a holiday weekend". */
function isPeriod(p: NounPhrase): boolean {
  const head = headOf(p);
  if (!head.noun?.period) return false;
  return (
    p.words.some((w) => w.apart === 'past') || ((p.quantity?.low ?? 0) >= 2 && head.noun.period === 'long')
  );
}
