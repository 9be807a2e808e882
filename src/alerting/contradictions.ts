import type { FigureRow } from '../core/desk.ts';
import type { Relation } from '../core/relation.ts';
import { isClash } from '../matching/rivals.ts';
import { kindOf } from './points.ts';
import { topicOf } from './topics.ts';

/** How many contradictions the rows of an incident show, counted as alerts count them: one a topic; `relations` as judged. */
export function contradictionsIn(
  rows: readonly FigureRow[],
  relations: readonly Pick<Relation, 'kind' | 'rule' | 'a' | 'b'>[],
): number {
  const rowOf = new Map(
    rows.flatMap((row) => row.positions.flatMap((p) => p.claims.map((c) => [c.id, row] as const))),
  );
  const topics = relations.filter(isClash).flatMap(({ kind, rule, a, b }) => {
    const isShown = rowOf.has(a.id) && rowOf.get(a.id) === rowOf.get(b.id);
    return isShown ? [topicOf(kindOf(kind, rule) ?? 'conflict', a, b)] : [];
  });
  return new Set(topics).size;
}
