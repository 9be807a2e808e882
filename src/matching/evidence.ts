import { daysFrom } from '../core/days.ts';
import { overlaps } from '../core/interval.ts';
import type { NewReport, Toll } from '../core/matching.ts';
import { areKin, areOfWar, areTwoKinds, isOneGeneral } from './kinds.ts';
import { areNamesakes, areOfTwoRegions, areTwoPlaces, holds, isOnePlace, isWide, names } from './places.ts';
import { weightOf } from './weights.ts';

/** What a report says of its event, or what is on record of an incident by itself. */
export type Witness = Pick<NewReport, 'traits' | 'day' | 'date' | 'place' | 'facts'>;

/** A reason for or against taking two reports to tell of one event, and how much it says. */
interface Reason {
  readonly reason: string;
  readonly weight: number;
  readonly when: (a: Witness, b: Witness) => boolean;
}

const daysApart = (a: Witness, b: Witness): number | null =>
  a.date && b.date ? Math.abs(daysFrom(a.date, b.date)) : null;

/** Each tells its news within two days, and not of one day: neither looks back at what the other reports. */
const areNewsOfTwoDays = (a: Witness, b: Witness): boolean =>
  (daysApart(a, b) ?? 0) > 1 && isFresh(a) && isFresh(b);
const areNewsOfTwoWeeks = (a: Witness, b: Witness): boolean =>
  (daysApart(a, b) ?? 0) > 7 && isFresh(a) && isFresh(b);
const isFresh = ({ day, date }: Witness): boolean =>
  day !== null && date !== null && Math.abs(daysFrom(day, date)) <= 2;

const tolls = ({ facts }: Witness, measure: Toll['measure']): readonly Toll[] =>
  (facts?.tolls ?? []).filter((t) => t.measure === measure);

/** Both count the dead, and no count of one comes near one of the other. */
function areTollsApart(a: Witness, b: Witness): boolean {
  const [mine, theirs] = [tolls(a, 'killed'), tolls(b, 'killed')];
  return mine.length > 0 && theirs.length > 0 && !mine.some((x) => theirs.some((y) => areNear(x, y)));
}

/** Rival counts of one event are seldom further apart. */
const farBy = 1.5;
const areNear = (x: Toll, y: Toll): boolean => overlaps(x, y) || isUpTo(x, y) || isUpTo(y, x);
const isUpTo = ({ high }: Toll, { low }: Toll): boolean =>
  high !== null && low !== null && high * farBy >= low && high > 1 && high <= low;

const hurtAlike = (a: Witness, b: Witness): boolean =>
  tolls(a, 'injured').some((x) => (x.low ?? 0) > 1 && tolls(b, 'injured').some((y) => x.low === y.low));

const areWithoutCommonName = (a: Witness, b: Witness): boolean => areOfWar(a, b) && sharedNames(a, b) < 0.2;

/**
 * The weights are near those of a logistic regression over pairs of evaluation articles (`npm run bench:joins` prints both); what it
 * cannot see is set by hand (docs/origins.md). One place and one day say most.
 */
const reasons: readonly Reason[] = [
  { reason: 'the same day', weight: 1.2, when: (a, b) => daysApart(a, b) === 0 },
  { reason: 'more than two days apart', weight: -0.4, when: (a, b) => (daysApart(a, b) ?? 0) > 2 },
  {
    reason: 'of a war, and no name shared',
    weight: -0.4,
    when: areWithoutCommonName,
  },
  {
    reason: 'of a war, each with names of its own',
    weight: -0.4,
    when: (a, b) => areWithoutCommonName(a, b) && Math.min(told(a), told(b)) > 2,
  },
  {
    reason: 'of a war, in a wide area',
    weight: -0.85,
    when: (a, b) => areOfWar(a, b) && (isWide(a) || isWide(b)),
  },
  { reason: 'two days of a war', weight: -1.9, when: (a, b) => (daysApart(a, b) ?? 0) > 1 && areOfWar(a, b) },
  { reason: 'each the news of its own day', weight: -1.65, when: areNewsOfTwoDays },
  { reason: 'each the news of its own week', weight: -5, when: areNewsOfTwoWeeks },
  { reason: 'neither placed', weight: -0.5, when: (a, b) => a.place === null && b.place === null },
  {
    reason: 'one tells no day of its event',
    weight: -0.2,
    when: (a, b) => a.date === null || b.date === null,
  },
  { reason: 'one of them without any day', weight: -1.5, when: (a, b) => a.day === null || b.day === null },
  { reason: 'the same place', weight: 1.6, when: isOnePlace },
  { reason: 'one names the place of the other', weight: 1.9, when: names },
  { reason: 'a place and what holds it', weight: -0.3, when: (a, b) => !isOnePlace(a, b) && holds(a, b) },
  { reason: 'two places', weight: -0.85, when: areTwoPlaces },
  { reason: 'a name in two countries', weight: -3, when: areNamesakes },
  { reason: 'places of two regions', weight: -1.4, when: areOfTwoRegions },
  { reason: 'two kinds', weight: -0.55, when: areTwoKinds },
  {
    reason: 'two specific kinds',
    weight: -0.85,
    when: (a, b) => areTwoKinds(a, b) && !isOneGeneral(a, b),
  },
  {
    reason: 'kinds that no one event has',
    weight: -1.3,
    when: (a, b) => !areKin(a, b),
  },
  { reason: 'tolls that do not meet', weight: -0.65, when: areTollsApart },
  { reason: 'as many hurt', weight: 0.95, when: (a, b) => hurtAlike(a, b) && !areTwoPlaces(a, b) },
];

/** Names say no more than this, however many two reports share. */
const mostNames = 3;

/** How much of what the shorter one names two reports share: people, houses, ages, roads. */
function sharedNames(a: Witness, b: Witness): number {
  const theirs = new Set(b.traits);
  const shared = a.traits.filter((t) => theirs.has(t)).reduce((sum, t) => sum + weightOf(t), 0);
  return Math.min(mostNames, shared / Math.sqrt(Math.min(told(a), told(b)) + 4));
}

/** How many traits of a report tell it from others. */
const told = ({ traits }: Witness): number => traits.filter((t) => !t.startsWith('named:')).length;

/** The reasons that hold of two reports, and how much of each there is: 1, or the names that they share. */
export const reasonsOf = (a: Witness, b: Witness): ReadonlyMap<string, number> =>
  new Map([
    [areOfWar(a, b) ? 'names, in a war' : 'names', sharedNames(a, b)],
    ...reasons.filter(({ when }) => when(a, b)).map(({ reason }) => [reason, 1] as const),
  ]);

/** What each reason weighs. */
export const weights: ReadonlyMap<string, number> = new Map([
  ['names', 2.5],
  // the same names are in the news every day
  ['names, in a war', 1.9],
  ...reasons.map(({ reason, weight }) => [reason, weight] as const),
]);

/** How much speaks for one event, from below 0; `sameFrom` and `doubtfulFrom` say what follows. */
export const evidence = (a: Witness, b: Witness): number =>
  [...reasonsOf(a, b)].reduce((sum, [reason, much]) => sum + much * weights.get(reason)!, 0);
