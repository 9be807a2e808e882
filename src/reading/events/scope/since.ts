import type { Adjunct, NounPhrase } from '../../clauses/types.ts';
import { headOf } from '../../clauses/kinds.ts';
import { isEvent, type Signs } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "since an attack that killed 12" */
export const sinceOne: ScopeRule = {
  name: 'since-one',
  scope: 'other',
  holds: ({ clause, chain }) =>
    clause.antecedent !== null && sinces(chain).some((p) => p === clause.antecedent),
};

/** "since the war began", "since Monday" */
export const since: ScopeRule = {
  name: 'since',
  scope: 'aggregate',
  holds: ({ chain, clause, structure }) =>
    structure.clauses.some((c) => c.link === 'since' && c.parent !== null && isMate(c.parent, clause)) ||
    chain.some(
      (c) =>
        c.link === 'since' || c.adjuncts.some((a) => a.role === 'since' && !isOfDay(a, c) && !isSinceIt(a)),
    ),
};

/** "since |Tuesday's air strike|", "since |the blast|": of the event itself, not of a time since another. */
const isSinceIt = ({ phrases }: Adjunct): boolean =>
  phrases.length === 1 &&
  phrases.every((p) => isEvent(p) && !headOf(p).noun?.plural && headOf(p).noun?.attack !== undefined);

/** "since |dawn|": of one day. */
const isOfDay = ({ word, phrases }: Adjunct, { times }: Signs['clause']): boolean =>
  phrases.length === 0 && times.some((w) => w.from === word.to && w.time!.kind === 'moment');

/** "12 were killed and |30 hurt| since": what hangs on the second tells of both. */
const isMate = (a: Signs['clause'], b: Signs['clause']): boolean =>
  a === b || (a.parent === b.parent && a.link === 'and' && a.index > b.index);

const sinces = (chain: Signs['chain']): readonly NounPhrase[] =>
  chain.flatMap((c) => c.adjuncts.filter((a) => a.role === 'since').flatMap((a) => a.phrases));
