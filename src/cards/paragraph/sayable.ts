import type { FigureRow, Position } from '../../core/desk.ts';
import { isExact } from '../../core/interval.ts';
import { isCounted } from './counted.ts';

/** Asserted with a number, and not only on hearsay. */
export const sayable = (row: FigureRow): Position[] =>
  row.positions.filter((p) => p.stance === 'asserts' && p.claims.some((c) => !c.hearsay && isCounted(c)));

/** One victim beside a toll of several is told of, not counted, as a rule. */
export const isSomebody = (p: Position, all: readonly Position[]): boolean =>
  isExact(p) && p.low === 1 && all.some((other) => (other.low ?? 0) > 2);
