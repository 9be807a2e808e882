import { hasName, headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { placesOf, type Signs } from '../signs.ts';

/** More strikes than these are no salvo. */
export const mostStrikes = 5;

/** Strikes come in salvos: those of which the lead tells, and those on the place that was told before, are one event. */
export function isOneEvent(p: NounPhrase, { main, chain, compared }: Signs): boolean {
  if (compared.includes('differs')) return false;
  const { noun } = headOf(p);
  const few = (p.quantity?.low ?? 0) <= mostStrikes;
  return (few && main.plural.has(noun?.attack ?? '')) || (Boolean(noun?.salvo) && onePlace(chain));
}

/** "three strikes had hit |the town|"; "the town of Tolv" and "the Tolv region" name one. */
export function onePlace(chain: Signs['chain']): boolean {
  const named = new Set(
    chain
      .flatMap((c) => c.adjuncts)
      .filter((a) => a.role === 'of')
      .map((a) => a.host),
  );
  return [...chain.flatMap((c) => c.objects), ...placesOf(chain).flatMap((a) => a.phrases)].some(
    (p) =>
      headOf(p).noun?.area &&
      !headOf(p).noun?.plural &&
      p.determiner === 'definite' &&
      !named.has(p) &&
      !hasName(p),
  );
}
