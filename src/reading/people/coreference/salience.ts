import type { Entity } from './entity.ts';

/** Whom a mention may mean: told of in the last `reach` sentences, and fit for it. */
interface Sought {
  readonly sentence: number;
  readonly reach: number;
  readonly fits: (entity: Entity) => boolean;
}

/** Those told of last come last. */
export const byRecency = (all: readonly Entity[]): Entity[] =>
  all.toSorted((a, b) => a.sentence - b.sentence || a.id - b.id);

/** The most salient: the subject of the same sentence, else whom something befell, else the last subject, else whoever came last. */
export function mostSalient(all: readonly Entity[], { sentence, reach, fits }: Sought): Entity | null {
  const found = byRecency(all.filter((e) => sentence - e.sentence <= reach && fits(e)));
  return (
    found.findLast((e) => e.sentence === sentence && e.subject) ??
    found.findLast((e) => e.harmed) ??
    found.findLast((e) => e.subject) ??
    found.at(-1) ??
    null
  );
}
