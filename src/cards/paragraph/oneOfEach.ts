import type { StoredFigure } from '../../core/desk.ts';
import { isLone, isVague } from '../../core/interval.ts';
import { counted } from './counted.ts';

/**
 * One figure of each group of people, the plainest and then the latest: "two miners and at least seven miners" in one breath says
 * nothing that a reader could use, and "one man" is one of the four men.
 */
export const oneOfEach = (claims: readonly StoredFigure[]): readonly StoredFigure[] =>
  [...Map.groupBy(claims, groupOf).values()].map(
    (same) =>
      same.toSorted(
        (a, b) =>
          Number(isLone(a, same)) - Number(isLone(b, same)) ||
          Number(isVague(a)) - Number(isVague(b)) ||
          byDay(b, a),
      )[0]!,
  );

/** "miners" of "at least seven miners", which "one miner" is too. */
export const groupOf = (claim: StoredFigure): string =>
  claim.population === 'other' ? counted(claim).text.split(' ').at(-1)! : claim.population;

const byDay = (a: StoredFigure, b: StoredFigure): number =>
  (a.published ?? '').localeCompare(b.published ?? '');
