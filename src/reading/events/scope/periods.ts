import { headOf } from '../../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../../clauses/types.ts';
import { isEvent, type Signs } from '../signs.ts';
import type { ScopeRule } from './rule.ts';

/** "in a month in which", "over the past six weeks" */
export const withinPeriod: ScopeRule = {
  name: 'period',
  scope: 'aggregate',
  holds: (signs) => isWithinPeriod(signs),
};

/** "between March and October" */
export const fromTo: ScopeRule = {
  name: 'period',
  scope: 'aggregate',
  holds: ({ times }) =>
    ['month', 'year'].some((kind) => times.filter((w) => w.time!.kind === kind).length > 1),
};

/** "deaths in 2019"; what one attack of last month left is of that attack */
export const deathsOfYear: ScopeRule = {
  name: 'period',
  scope: 'aggregate',
  holds: ({ counted, times, phrases }) =>
    counted !== null &&
    headOf(counted).noun?.harm !== undefined &&
    !phrases.some((p) => p !== counted && isOne(p)) &&
    times.some((w) => w.time!.kind === 'year' || w.time!.kind === 'earlier'),
};

/** "this year 44 have been killed" */
export const inYear: ScopeRule = {
  name: 'period',
  scope: 'aggregate',
  holds: ({ first, clause, compared }) =>
    compared.includes('span') && (!first || Boolean(clause.verb?.perfect && clause.verb.present)),
};

/** "a shooting", "a killing" */
export const isOne = (p: NounPhrase): boolean => {
  const { noun } = headOf(p);
  return (
    (isEvent(p) || noun?.deed === true) &&
    !noun?.plural &&
    (p.determiner === 'indefinite' || p.determiner === 'another')
  );
};

/** What is told of a shorter stretch is of one event: "the night that saw 12 killed". */
const weekend = 2;

/** Shorter stretches are of one event, if it lasts. */
const week = 7;

/** A disaster goes on for days: "has killed 25 in the past few days" is its toll. */
function isWithinPeriod({ chain, phrases, structure, first, main }: Signs): boolean {
  if (chain.some((c) => c.antecedent && (headOf(c.antecedent).noun?.period ?? 0) >= weekend)) return true;
  return phrases.some(
    (p) =>
      isPeriod(p, chain) &&
      !isDistance(p, structure) &&
      lengthOf(p) > main.spans &&
      !(first && main.lasts > 1 && (headOf(p).noun?.period ?? 0) < week),
  );
}

/** The days of the stretch that something fills: "killed in |three days| of protests"; 0 where there is none, or a longer one. */
export const spanOf = (clauses: readonly Clause[]): number => {
  const filled = clauses.flatMap((c) => c.adjuncts).filter((a) => a.role === 'of' && a.host?.quantity);
  return Math.max(0, ...filled.map((a) => lengthOf(a.host!)).filter((days) => days < week));
};

/** The days in "three days". */
const lengthOf = (p: NounPhrase): number => (headOf(p).noun?.period ?? 0) * (p.quantity?.low ?? 1);

/** "several months |after| the raid" */
const isDistance = (p: NounPhrase, { words }: Signs['structure']): boolean =>
  words[p.to]?.role === 'when' || words[p.to]?.role === 'time';

/** "in the past week", "over six months", "in 48 hours", "a holiday weekend", "the first half |of the year|". */
function isPeriod(p: NounPhrase, chain: Signs['chain']): boolean {
  const days = headOf(p).noun?.period;
  if (!days) return false;
  if (p.words.some((w) => w.apart === 'past')) return true;
  if (
    chain.some((c) =>
      c.adjuncts.some(
        (a) => a.role === 'of' && a.phrases.includes(p) && a.host !== null && p.determiner === 'definite',
      ),
    )
  )
    return days >= week;
  const within = chain.some((c) => c.adjuncts.some((a) => a.role === 'place' && a.phrases.includes(p)));
  const many = (p.quantity?.low ?? 0) >= 2;
  const fills = chain.some((c) =>
    c.adjuncts.some((a) => a.role === 'of' && a.host === p && a.phrases.some(isEvent)),
  );
  return many && (days >= week || ((within || fills) && days * (p.quantity!.low ?? 0) >= 1.5));
}
