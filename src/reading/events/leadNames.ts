import type { Clause } from '../clauses/types.ts';
import { headOf } from '../clauses/kinds.ts';
import { isEvent, phrasesOf } from './signs.ts';
import type { Passage } from './passage.ts';

/** The stems of the names in the lead, but for those in clauses that tell of another event. */
export const leadNames = (
  lead: readonly Passage[],
  isApart: (clause: Clause, passage: Passage) => boolean,
): ReadonlySet<string> =>
  new Set(
    lead.flatMap((p) => {
      const apart = p.structure.clauses.filter((c) => isApart(c, p) && c.kind !== 'main');
      return p.structure.words
        .filter((w) => w.tag === 'name' && !apart.some((c) => w.from >= c.from && w.to <= c.to))
        .map((w) => w.stem);
    }),
  );

/** The nouns in the lead for what it reports: "raid", but for those in clauses that tell of another event. */
export const leadEvents = (
  lead: readonly Passage[],
  isApart: (clause: Clause, passage: Passage) => boolean,
): ReadonlySet<string> =>
  new Set(
    lead.flatMap((p) =>
      phrasesOf(p.structure.clauses.filter((c) => !isApart(c, p)))
        .filter(isEvent)
        .map((x) => headOf(x).lower),
    ),
  );
