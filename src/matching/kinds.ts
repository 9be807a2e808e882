import type { NewReport } from '../core/matching.ts';

/** A report by the kind of its event. */
type Told = Pick<NewReport, 'facts'>;
const kindOf = ({ facts }: Told): string | null => facts?.kind ?? null;

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
  ['shipwreck', 'crash'],
];

/** One event may be called by both, or one tells no kind. */
export function areKin(a: Told, b: Told): boolean {
  const [mine, theirs] = [kindOf(a), kindOf(b)];
  return (
    mine === null ||
    theirs === null ||
    mine === theirs ||
    kin.some((row) => row.includes(mine) && row.includes(theirs))
  );
}

/** What a war brings day by day; a shooting or a flood stands alone. */
const warlike: ReadonlySet<string> = new Set(kin[0]!.filter((kind) => kind !== 'explosion'));
export const isWarlike = (kind: string | null): boolean => kind !== null && warlike.has(kind);
/** A report that tells no kind may tell of the strike that the other tells of. */
export const areOfWar = (a: Told, b: Told): boolean => {
  const [mine, theirs] = [kindOf(a), kindOf(b)];
  return (
    (isWarlike(mine) || isWarlike(theirs)) && [mine, theirs].every((kind) => kind === null || isWarlike(kind))
  );
};

/** Two words for what happened, though one event may bear both. */
export const areTwoKinds = (a: Told, b: Told): boolean => {
  const [mine, theirs] = [kindOf(a), kindOf(b)];
  return mine !== null && theirs !== null && mine !== theirs;
};
/** `attack` says no more than that somebody did it. */
const isGeneral = (report: Told): boolean => kindOf(report) === 'attack';
export const isOneGeneral = (a: Told, b: Told): boolean => isGeneral(a) || isGeneral(b);
