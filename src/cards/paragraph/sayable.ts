import type { FigureRow, Position } from '../../core/desk.ts';
import { overlaps } from '../../core/interval.ts';
import { isCounted } from './counted.ts';

/** Asserted with a number, and not only on hearsay. */
export const sayable = (row: FigureRow): Position[] =>
  row.positions.filter((p) => p.stance === 'asserts' && p.claims.some((c) => !c.hearsay && isCounted(c)));

/** What a speaker says who says something else as well: "100", and "hundreds" to another outlet. */
export const isAtOdds = (vague: Position, firm: readonly Position[]): boolean =>
  firm.some(
    (p) =>
      !overlaps(p, vague) && p.claims.some((c) => vague.claims.some((v) => v.speakerKey === c.speakerKey)),
  );
