import type { Role } from '../../languages/grammar.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { adjunctsOf } from './people.ts';
import type { FigureState } from './state.ts';

/** What these govern is taken for granted: "a charge |in| the death of two"; not so "led |to| the death of two". */
const given: ReadonlySet<Role> = new Set(['place', 'cause', 'response', 'topic', 'time', 'when', 'since']);

/** "the risk of |12 deaths|", "the possibility of the death |of three|", "a photo of |two victims|" */
export function isDoubted(state: FigureState, phrase: NounPhrase): boolean {
  const all = state.structure.clauses.flatMap((c) => c.adjuncts);
  let above: NounPhrase | null | undefined = phrase;
  for (let n = 0; above && n < 3; n++) {
    above = all.find((a) => a.role === 'of' && a.phrases.includes(above!))?.host;
    if (above && headOf(above).noun?.doubt) return true;
    // "footage of |the death of Ana|", "a picture of |the 12 people killed|": they died, shown or not
    const isShown = n === 0 && phrase.determiner !== 'definite';
    if (above && isShown && headOf(above).noun?.pictures) return true;
  }
  return false;
}

/** "the loss of those seven |could have been avoided|": what a definite subject names is taken for granted. */
export function isGiven(state: FigureState, phrase: NounPhrase, clause: Clause): boolean {
  const subject = clause.subjects.find(
    (s) => s === phrase || adjunctsOf(state.structure, s).some((a) => a.phrases.includes(phrase)),
  );
  const isDefinite = (p: NounPhrase): boolean => p.determiner === 'definite' || p.determiner === 'possessive';
  if (subject !== undefined) return isDefinite(subject);
  // "will be charged |in the death of a boy|"
  const of = clause.adjuncts.find((a) => a.role === 'of' && a.phrases.includes(phrase));
  const above = clause.adjuncts.find((a) => of?.host && a.phrases.includes(of.host));
  return above !== undefined && isDefinite(of!.host!) && given.has(above.role);
}
