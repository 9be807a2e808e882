import type { FigureRow, Position } from '../../core/desk.ts';
import { isCounted } from './counted.ts';

/** Asserted with a number, and not only on hearsay. */
export const sayable = (row: FigureRow): Position[] =>
  row.positions.filter((p) => p.stance === 'asserts' && p.claims.some((c) => !c.hearsay && isCounted(c)));
