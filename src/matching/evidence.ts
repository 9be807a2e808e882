import { daysFrom } from '../core/days.ts';
import { overlaps } from '../core/interval.ts';
import type { NewReport, Toll } from '../core/matching.ts';
import { weightOf } from './weights.ts';

/** What a report says of its event, or what is on record of an incident by itself. */
export type Witness = Pick<NewReport, 'traits' | 'day' | 'date' | 'place' | 'facts'>;

/** A reason for or against taking two reports to tell of one event, and how much it says. */
interface Reason {
  readonly reason: string;
  readonly weight: number;
  readonly when: (a: Witness, b: Witness) => boolean;
}

/** Kinds that one event may be called by different reports; a kind in no row goes only with itself. */
export const kin: readonly (readonly string[])[] = [
  [
    'air strike',
    'drone strike',
    'missile strike',
    'shelling',
    'bombing',
    'explosion',
    'attack',
    'raid',
    'clashes',
    'suicide bombing',
  ],
  ['shooting', 'attack', 'raid', 'clashes', 'stabbing'],
  ['earthquake', 'landslide'],
  ['storm', 'flood', 'landslide'],
  ['fire', 'explosion'],
];

const areKin = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || kin.some((row) => row.includes(a) && row.includes(b));

const daysApart = (a: Witness, b: Witness): number | null =>
  a.date && b.date ? Math.abs(daysFrom(a.date, b.date)) : null;

const isOnePlace = (a: Witness, b: Witness): boolean => a.place !== null && a.place === b.place;
const holds = (a: Witness, b: Witness): boolean =>
  a.place !== null && b.place !== null && (within(b).includes(a.place) || within(a).includes(b.place));
const areTwoPlaces = (a: Witness, b: Witness): boolean =>
  a.place !== null && b.place !== null && !isOnePlace(a, b) && !holds(a, b);
/** Each with its region and country known. */
const areOfTwoRegions = (a: Witness, b: Witness): boolean =>
  within(a).length === 2 && within(b).length === 2 && within(a)[0] !== within(b)[0];
const areNamesakes = (a: Witness, b: Witness): boolean => {
  const [mine, theirs] = [within(a).at(-1), within(b).at(-1)];
  return isOnePlace(a, b) && mine !== undefined && theirs !== undefined && mine !== theirs;
};
const within = ({ facts }: Witness): readonly string[] => facts?.within ?? [];

/** What a war brings day by day; a shooting or a flood stands alone. */
const warlike: ReadonlySet<string> = new Set(kin[0]!.filter((kind) => kind !== 'explosion'));
export const isWarlike = (kind: string | null): boolean => kind !== null && warlike.has(kind);
const areOfWar = (a: Witness, b: Witness): boolean =>
  isWarlike(a.facts?.kind ?? null) && isWarlike(b.facts?.kind ?? null);

const tolls = ({ facts }: Witness, measure: Toll['measure']): readonly Toll[] =>
  (facts?.tolls ?? []).filter((t) => t.measure === measure);

/** Both count the dead, and no count of one meets one of the other. */
function areTollsApart(a: Witness, b: Witness): boolean {
  const [mine, theirs] = [tolls(a, 'killed'), tolls(b, 'killed')];
  return mine.length > 0 && theirs.length > 0 && !mine.some((x) => theirs.some((y) => overlaps(x, y)));
}

const hurtAlike = (a: Witness, b: Witness): boolean =>
  tolls(a, 'injured').some((x) => (x.low ?? 0) > 1 && tolls(b, 'injured').some((y) => x.low === y.low));

/**
 * The weights are those of a logistic regression over the pairs of the evaluation sets `clusters` and `alerts` (tuned half), rounded
 * (docs/origins.md). One day, one place: the day says most.
 */
const reasons: readonly Reason[] = [
  { reason: 'the same day', weight: 1.5, when: (a, b) => daysApart(a, b) === 0 },
  { reason: 'more than two days apart', weight: -1.2, when: (a, b) => (daysApart(a, b) ?? 0) > 2 },
  { reason: 'both of a war', weight: -0.5, when: areOfWar },
  { reason: 'two days of a war', weight: -1.7, when: (a, b) => (daysApart(a, b) ?? 0) > 1 && areOfWar(a, b) },
  { reason: 'one of them without any day', weight: -2.2, when: (a, b) => a.day === null || b.day === null },
  { reason: 'the same place', weight: 1, when: isOnePlace },
  { reason: 'a place and what holds it', weight: 0.5, when: (a, b) => !isOnePlace(a, b) && holds(a, b) },
  { reason: 'two places', weight: -0.9, when: areTwoPlaces },
  { reason: 'a name in two countries', weight: -3, when: areNamesakes },
  { reason: 'places of two regions', weight: -1.6, when: areOfTwoRegions },
  {
    reason: 'kinds that no one event has',
    weight: -2.1,
    when: (a, b) => !areKin(a.facts?.kind ?? null, b.facts?.kind ?? null),
  },
  { reason: 'tolls that do not meet', weight: -0.7, when: areTollsApart },
  { reason: 'as many hurt', weight: 1.1, when: (a, b) => hurtAlike(a, b) && !areTwoPlaces(a, b) },
];

/** Names say no more than this, however many two reports share. */
const mostNames = 3;
const nameWeight = 2.8;
/** In a war the same names are in the news every day. */
const warNameWeight = 2;

/** How much of what the shorter one names two reports share: people, houses, ages, roads. */
export function sharedNames(a: Witness, b: Witness): number {
  const theirs = new Set(b.traits);
  const shared = a.traits.filter((t) => theirs.has(t)).reduce((sum, t) => sum + weightOf(t), 0);
  return Math.min(mostNames, shared / Math.sqrt(Math.min(a.traits.length, b.traits.length) + 4));
}

/** How much speaks for one event, from below 0; `sameFrom` and `doubtfulFrom` say what follows. */
export const evidence = (a: Witness, b: Witness): number =>
  (areOfWar(a, b) ? warNameWeight : nameWeight) * sharedNames(a, b) +
  reasons.filter(({ when }) => when(a, b)).reduce((sum, { weight }) => sum + weight, 0);
