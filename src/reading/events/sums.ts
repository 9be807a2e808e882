import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import type { Passage } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { chainOf, isEvent, phrasesOf, placesOf, upwards } from './signs.ts';

/** True where all that the lead counts is a sum over several events or places. */
export function isSum(
  lead: readonly Passage[],
  verdictOf: (figure: Figure, passage: Passage) => Verdict | null,
): boolean {
  const verdicts = lead.flatMap((p) => p.figures.map((f) => verdictOf(f, p)));
  return verdicts.length > 0 && verdicts.every((v) => v !== null && overSeveral.has(v.rule));
}

const overSeveral = new Set(['scope:several-events', 'scope:several-places', 'scope:place-by-place']);

/** In an article that leads with a sum: an event or a day of its own is one of those summed up, else the sum goes on. */
export function besideSum(clause: Clause, { structure }: Passage): Verdict {
  const chain = chainOf(clause, structure);
  const one = phrasesOf(chain).some((p) => isEvent(p) && !headOf(p).noun?.plural);
  const day = chain.some((c) => c.times.some((w) => w.time!.kind === 'day' || w.time!.kind === 'moment'));
  const deed = chain.some((c) => c.verb?.head.verb?.deed !== undefined);
  const placed = placesOf(upwards(clause)).some((a) => a.phrases.some((p) => p.sort === 'name'));
  return one || day || deed || placed
    ? { scope: 'other', rule: 'scope:one-of-sum' }
    : { scope: 'aggregate', rule: 'scope:sum' };
}

/** "Thousands |have been killed|": up to now, and in no event that the clause names. */
export const isToll = (clause: Clause): boolean =>
  Boolean(clause.verb?.perfect && clause.verb.present && !clause.verb.head.verb?.says) &&
  !phrasesOf([clause]).some(isEvent);
