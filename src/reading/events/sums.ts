import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import type { Passage } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { isEvent, phrasesOf } from './signs.ts';

/** True where all that the lead counts is a sum over several events or places. */
export function isSum(
  lead: readonly Passage[],
  verdictOf: (figure: Figure, passage: Passage) => Verdict | null,
): boolean {
  const verdicts = lead.flatMap((p) => p.figures.map((f) => verdictOf(f, p)));
  return verdicts.length > 0 && verdicts.every((v) => v !== null && overSeveral.has(v.rule));
}

const overSeveral = new Set([
  'scope:several-events',
  'scope:several-places',
  'scope:place-by-place',
  'scope:attacks',
]);

/** "Thousands |have been killed|": up to now, and in no event that the clause names. */
export const isToll = (clause: Clause): boolean =>
  Boolean(clause.verb?.perfect && clause.verb.present && !clause.verb.head.verb?.says) &&
  !phrasesOf([clause]).some(isEvent);
