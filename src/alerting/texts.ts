import { isFigure } from '../core/claim.ts';
import type { MatchedClaim } from '../core/record.ts';
import type { Figure } from '../matching/figure.ts';
import type { Point } from './point.ts';

/** What stands around a claim in the text of its article, worked out once an article. */
export function textsOf(all: readonly MatchedClaim[]): Pick<Point, 'preceding' | 'beside'> {
  const byArticle = Map.groupBy(
    all.filter((c): c is Figure => isFigure(c)),
    (c) => c.articleId,
  );
  const preceding = new Map<MatchedClaim, Figure>();
  const beside = new Map<string, readonly Figure[]>();
  for (const [id, figures] of byArticle) {
    beside.set(id, figures.filter(isOwn));
    for (const [c, before] of precedingIn(figures)) preceding.set(c, before);
  }
  return {
    preceding: (claim) => preceding.get(claim) ?? null,
    beside: ({ articleId }) => beside.get(articleId) ?? [],
  };
}

/** Each figure with the last one that begins before it. */
function precedingIn(figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const starts = [...Map.groupBy(figures, (c) => c.start)].toSorted(([a], [b]) => a - b);
  return starts.slice(1).flatMap(([, at], i) => at.map((c) => [c, starts[i]![1][0]!] as const));
}

const isOwn = (c: Figure): boolean => c.scope === 'incident' && c.stance === 'asserts';
