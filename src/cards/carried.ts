import { shownLine } from '../core/inert.ts';
import { outletKey } from '../core/outletKey.ts';
import type { StoredArticle } from '../core/record.ts';
import { listed, possessive } from './paragraph/english.ts';

/** "Reuters’ text is also in Dawn and RT: one source": one text, however many print it, is one witness. */
export function carriedLines(articles: readonly StoredArticle[]): readonly string[] {
  const own = new Set(
    articles.flatMap((a) => (a.wire === null && a.outlet !== null ? [outletKey(a.outlet)] : [])),
  );
  const texts = Map.groupBy(
    articles.filter((a) => a.wire !== null),
    (a) => outletKey(a.wire ?? ''),
  );
  return [...texts].flatMap(([key, carried]) => {
    const others = carried.flatMap((a) =>
      a.outlet === null || outletKey(a.outlet) === key ? [] : [a.outlet],
    );
    const outlets = [...new Set(others)].toSorted();
    const isAlso = own.has(key) || others.length < carried.length;
    if (outlets.length < (isAlso ? 1 : 2)) return [];
    const where = listed([
      ...outlets.slice(0, most).map(shownLine),
      ...(outlets.length > most ? [`${outlets.length - most} more`] : []),
    ]);
    return [
      `${possessive(shownLine(carried[0]!.wire ?? ''))} text is ${isAlso ? 'also ' : ''}in ${where}: one source`,
    ];
  });
}

/** Outlets by name. */
const most = 4;
