import type { FigureRow } from '../core/desk.ts';
import type { Relation } from '../core/relation.ts';
import { isClash } from '../matching/rivals.ts';
import { kindOf } from './points.ts';
import { spotOf, topicOf } from './topics.ts';

/** How many contradictions the rows of an incident show, counted as alerts count them: one a topic; `relations` as judged. */
export function contradictionsIn(
  rows: readonly FigureRow[],
  relations: readonly Pick<Relation, 'kind' | 'rule' | 'a' | 'b'>[],
): number {
  const rowOf = new Map(
    rows.flatMap((row) => row.positions.flatMap((p) => p.claims.map((c) => [c.id, row] as const))),
  );
  const isShown = ({ a, b }: Pick<Relation, 'a' | 'b'>): boolean =>
    rowOf.has(a.id) && rowOf.get(a.id) === rowOf.get(b.id);
  const bySpot = Map.groupBy(
    relations.filter((r) => isClash(r) && isShown(r)),
    ({ a, b }) => spotOf(a, b),
  );
  const topics = [...bySpot.values()].map(([first]) => {
    const { kind, rule, a, b } = first!;
    return topicOf(kindOf(kind, rule) ?? 'conflict', a, b);
  });
  return new Set(topics).size;
}
