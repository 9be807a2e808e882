import { isFigure, type FigureMeasure } from '../../core/claim.ts';
import type { IncidentFile, StoredFigure } from '../../core/desk.ts';
import { isExact } from '../../core/interval.ts';

/** The dead of one report and the hurt of another. */
export interface DiedSince {
  readonly dead: StoredFigure;
  readonly hurt: StoredFigure;
}

/**
 * One report counts as many dead as another, which tells of no dead, counts hurt: they may be the same people, and a reader would
 * add them up. Null where a report tells of both.
 */
export function diedSince({ rows, claims }: IncidentFile): DiedSince | null {
  const told = (measure: FigureMeasure): ReadonlySet<string> =>
    new Set(
      claims.filter((c) => c.measure === measure && isFigure(c) && c.high !== 0).map((c) => c.articleId),
    );
  const [killed, injured] = [told('killed'), told('injured')];
  if ([...killed].some((article) => injured.has(article))) return null;
  const counted = (measure: FigureMeasure): readonly StoredFigure[] =>
    rows
      .filter((row) => row.measure === measure)
      .flatMap((row) => row.positions.flatMap((p) => p.claims))
      .filter((c) => isExact(c) && c.high !== 0);
  const dead = counted('killed')[0];
  const hurt = counted('injured').find((c) => c.low === dead?.low);
  return dead && hurt ? { dead, hurt } : null;
}
