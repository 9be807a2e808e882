import { inertLine } from '../core/inert.ts';
import type { StoredArticle } from '../core/record.ts';
import { count } from '../core/count.ts';

/** `Reuters: 3 outlets carry it (Reuters, RT, The National)`: one text, however many print it, is one witness. */
export function carriedLines(articles: readonly StoredArticle[]): readonly string[] {
  const owners = new Set(articles.flatMap((a) => a.wire ?? []));
  const texts = Map.groupBy(
    articles.filter((a) => a.wire !== null || (a.outlet !== null && owners.has(a.outlet))),
    (a) => a.wire ?? a.outlet ?? '',
  );
  return [...texts].flatMap(([owner, carried]) => {
    const outlets = [...new Set(carried.flatMap((a) => a.outlet ?? []))].toSorted();
    return outlets.length < 2
      ? []
      : [inertLine(`${owner}: ${count(outlets.length, 'outlet')} carry it (${outlets.join(', ')})`)];
  });
}
