import type { Population } from '../core/population.ts';
import type { KnownFigure as Figure } from './figure.ts';

/** More are stated than were added up: the sum left somebody out. */
export const isAbove = (stated: Figure, sum: Figure): boolean =>
  sum.derived && !stated.derived && (stated.low ?? 0) > (sum.high ?? Infinity);

/** The same, by the sum's own speaker, if only of a part. */
export const hasSaidMore = (stated: Figure, sum: Figure): boolean =>
  isAbove(stated, sum) &&
  !stated.hearsay &&
  stated.speakerKey === sum.speakerKey &&
  stated.measure === sum.measure &&
  stated.stance === 'asserts' &&
  stated.scope === 'incident' &&
  stated.state === 'current';

const general: ReadonlySet<Population> = new Set(['people', 'civilians', 'other']);

/** "His son" of the sum "a man and his son": no toll by itself. */
export const isAddend = (c: Figure, totals: readonly Figure[]): boolean =>
  general.has(c.population) &&
  totals.some((sum) => sum.derived && sum.articleId === c.articleId && sum.parts.includes(c.key));
