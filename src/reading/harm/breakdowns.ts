import type { FigureMeasure } from '../../core/claim.ts';
import { headOf, phrasesOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { figureOf } from './make.ts';
import { ofPhrase, predicateOf } from './people.ts';
import type { FigureState } from './state.ts';

/** "|all nine of the dead| were clerks": how many they are in all, whatever is told of them. */
export function addAllOf(state: FigureState, phrase: NounPhrase, clause: Clause): void {
  const of = phrase.sort === 'count' && phrase.quantity ? ofPhrase(state.structure, phrase) : null;
  if (of?.determiner !== 'definite' || of.quantity || !phrase.quantity!.rules.includes('all')) return;
  const measure = measureOf(of);
  const figure = measure && figureOf(state, phrase, { clause, measure, rule: 'all-of' });
  if (figure) state.take(phrase, figure);
}

/** "the dead", "the injured": what befell them is said. */
const measureOf = (of: NounPhrase): FigureMeasure | null => headOf(of).state ?? headOf(of).noun?.harm ?? null;

/** "12 of them |were women|", "19 were children": parts of the count that was told before. */
export function addBreakdown(state: FigureState, clause: Clause): void {
  if (!clause.verb || clause.verb.negated || clause.kind === 'relative') return;
  for (const subject of clause.subjects) {
    if (state.taken.has(subject) || subject.sort !== 'count' || !subject.quantity) continue;
    const of = ofPhrase(state.structure, subject);
    const ofVictims = of?.determiner === 'definite' && (headOf(of).noun?.generic ?? false);
    if (
      !(ofVictims && clause.adjuncts.some((a) => a.role === 'origin')) &&
      !(clause.verb.head.verb?.be && predicateOf(state.structure, subject))
    )
      continue;
    if (ofVictims) addGapped(state, clause, subject);
    // "seven of |the dead| were civilians": what befell them is said
    const measure = of === null ? null : measureOf(of);
    const figure = figureOf(state, subject, { clause, measure: measure ?? 'killed', rule: 'of-them' });
    if (figure) state.take(subject, { ...figure, refers: measure === null ? 'outcome' : null });
  }
}

/** "Nine of the dead were from the coast, |two from the hills|": the rest share the verb. */
function addGapped(state: FigureState, clause: Clause, subject: NounPhrase): void {
  const counts = phrasesOf(clause)
    .concat([...state.structure.apposed.values()].flat())
    .filter(
      (p) =>
        p !== subject &&
        p.sort === 'count' &&
        p.quantity &&
        clause.adjuncts.some((a) => a.host === p && a.role === 'origin'),
    );
  for (const phrase of new Set(counts)) {
    const figure = figureOf(state, phrase, { clause, measure: 'killed', rule: 'of-them' });
    if (figure) state.take(phrase, { ...figure, refers: 'outcome' });
  }
}
