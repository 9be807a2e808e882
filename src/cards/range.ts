import type { FigureMeasure } from '../core/claim.ts';
import type { FigureRow, Position } from '../core/desk.ts';
import { isCounted } from './paragraph/counted.ts';
import { amountOf } from './wording.ts';

const names: Partial<Record<FigureMeasure, string>> = { casualties: 'Killed or injured' };

export const measureName = (measure: FigureMeasure): string =>
  names[measure] ?? measure[0]!.toUpperCase() + measure.slice(1);

/** "55 – more than 100": from the lowest to the highest, in the words that were said; empty where nobody gives a number. */
export const rangeOf = ({ ends }: Pick<FigureRow, 'ends'>): string =>
  [...new Set(ends.flatMap(wordsOf))].join(' – ');

function wordsOf({ claims, high }: Position): string[] {
  const worded = claims.find(isCounted);
  return worded ? [high === 0 ? 'none' : amountOf(worded)] : [];
}
