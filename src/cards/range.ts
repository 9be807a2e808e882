import type { FigureMeasure } from '../core/claim.ts';
import type { FigureRow, Position } from '../core/desk.ts';
import { isVague } from '../core/interval.ts';
import { isCounted } from './paragraph/counted.ts';
import { amountOf } from './wording.ts';

const names: Partial<Record<FigureMeasure, string>> = { casualties: 'Killed or injured' };

export const measureName = (measure: FigureMeasure): string =>
  names[measure] ?? measure[0]!.toUpperCase() + measure.slice(1);

/** "55 – more than 100": from the lowest to the highest, in the words that were said; empty where nobody gives a number. */
export function rangeOf(row: Pick<FigureRow, 'ends' | 'positions'>): string {
  const range = [...new Set(row.ends.flatMap(wordsOf))].join(' – ');
  return range !== '' && peopleBeyond(row) ? `${range} civilians` : range;
}

function wordsOf({ claims, high }: Position): string[] {
  const worded = claims.find(isCounted);
  return worded ? [high === 0 ? 'none' : amountOf(worded)] : [];
}

/** The range is that of civilians, and a figure of people lies outside it. */
function peopleBeyond({ ends, positions }: Pick<FigureRow, 'ends' | 'positions'>): boolean {
  const [low, high] = [ends[0]?.low ?? 0, ends.at(-1)?.high ?? Infinity];
  return (
    ends.every((p) => p.population === 'civilians') &&
    positions.some(
      (p) =>
        p.population === 'people' &&
        p.stance === 'asserts' &&
        !isVague(p) &&
        ((p.low ?? 0) < low || (p.high ?? Infinity) > high),
    )
  );
}
