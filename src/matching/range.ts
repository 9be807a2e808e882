import type { Position } from '../core/desk.ts';
import { isExact, isLone, isVague } from '../core/interval.ts';
import type { KnownFigure as Figure } from './figure.ts';

const isCivilian = (p: Position<Figure>): boolean => p.population === 'civilians';
const speakers = (ps: readonly Position<Figure>[]): number =>
  new Set(ps.flatMap((p) => p.claims.map((c) => c.speakerKey))).size;

/** What a vague figure of "up to 100" reaches down to is not 1 but the number that was named. */
const bottom = (p: Position<Figure>): number =>
  isExact(p) || (p.low ?? 0) > 1 ? (p.low ?? 0) : (p.high ?? p.low ?? 0);
const top = (p: Position<Figure>): number => p.high ?? p.low ?? 0;

/**
 * The lowest and the highest total of the widest population that several speakers count: one position where they are the same,
 * none where nobody gives a number. A denial and "nobody was killed" stand beside a range, as vague words do beside a figure and as
 * a part does that exceeds the whole of another.
 */
export function endsOf<F extends Figure>(positions: readonly Position<F>[]): readonly Position<F>[] {
  const totals = orAll(positions, (p) => p.claims.some((c) => c.standing === 'total'));
  const asserted = totals.filter((p) => p.stance === 'asserts');
  const some = orAll(asserted, (p) => p.high !== 0);
  const known = orAll(some, (p) => p.claims.some((c) => !c.hearsay));
  const counting = orAll(known, (p) => !isLone(p, known));
  const firm = orAll(counting, (p) => !isVague(p));
  const counted =
    [firm.filter((p) => !isCivilian(p)), firm.filter(isCivilian)].find((ps) => speakers(ps) > 1) ?? firm;
  const low = counted.toSorted((a, b) => bottom(a) - bottom(b))[0];
  const high = counted.toSorted(
    (a, b) => top(b) - top(a) || Number(a.high !== null) - Number(b.high !== null),
  )[0];
  if (!low || !high) return [];
  return low === high || low.low === high.low ? [low] : [low, high];
}

/** Those that pass, or all where none does. */
function orAll<T>(all: readonly T[], passes: (one: T) => boolean): readonly T[] {
  const passing = all.filter(passes);
  return passing.length > 0 ? passing : all;
}
