import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { isEvent, isKnown, placesOf, type Signs } from '../signs.ts';
import { isOne } from './periods.ts';
import type { ScopeRule } from './rule.ts';

/** "410 people died in violent acts in June", "in October 40 people died": nothing is told of one event */
export const ofMonth: ScopeRule = {
  name: 'period',
  scope: 'aggregate',
  holds: ({ counted, times, phrases, chain, first }) => {
    if (counted === null || !times.some(({ time }) => time!.kind === 'month')) return false;
    const others = phrases.filter((p) => p !== counted);
    return others.some(isUnspecific) ? !others.some(isOne) : !first && isMany(counted) && isOfNothing(chain);
  },
};

/** "violence", "acts of terror", "attacks" */
function isUnspecific(p: NounPhrase): boolean {
  const { noun } = headOf(p);
  if (isKnown(p)) return false;
  return Boolean(noun?.strife) || Boolean(noun?.plural && (noun.deed || (isEvent(p) && !noun.weapon)));
}

/** "40 people", "40"; "another son" is one event's. */
const isMany = (p: NounPhrase): boolean => (p.quantity?.low ?? 0) > 2;

/** "40 people died", "40 died across the country": no more is told than how many. */
const isOfNothing = (chain: Signs['chain']): boolean =>
  chain.every(({ kind, verb }) => leads.has(kind) && (verb?.passive || !verb?.head.verb?.deed)) &&
  placesOf(chain).every((a) => a.phrases.every((p) => p.sort === 'common' && headOf(p).noun?.area)) &&
  chain.every((c) => c.adjuncts.every((a) => a.role === 'place' || a.role === 'of'));

const leads = new Set<Signs['clause']['kind']>(['main', 'coordinate', 'complement']);
