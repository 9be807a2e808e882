import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { figureOf } from './make.ts';
import { ofPhrase } from './people.ts';
import type { FigureState } from './state.ts';

/** "three air strikes", "in four shootings"; rockets and shells where somebody fires them or they land. */
export function addAttacks(state: FigureState, phrase: NounPhrase, clause: Clause): void {
  const { noun } = headOf(phrase);
  const { quantity } = phrase;
  const of = phrase.sort === 'count' ? ofPhrase(state.structure, phrase) : null;
  const counted = of && of.determiner !== 'none' ? headOf(of).noun : noun;
  if (
    counted?.attack === undefined ||
    counted.population !== undefined ||
    !quantity ||
    state.taken.has(phrase)
  )
    return;
  if (
    (quantity.low ?? 0) < 1 ||
    (quantity.low === 1 && quantity.high === 1) ||
    (!of && !counted.plural) ||
    quantity.rules.some((r) => r === 'many' || r === 'numerous' || r === 'multiple' || r === 'others')
  )
    return;
  if (counted.weapon && !(clause.verb?.head.verb?.act ?? clause.verb?.head.verb?.lands)) return;
  state.taken.add(phrase);
  const figure = figureOf(state, phrase, { clause, measure: 'attacks', rule: 'counted-attacks' });
  if (figure) state.figures.push({ ...figure, population: 'none' });
}

/** "the second death in a week", "at least the fourth shooting of the year": so many of them. */
export function addOrdinal(state: FigureState, clause: Clause): void {
  if (!clause.verb?.head.verb?.be || clause.verb.negated) return;
  const timed =
    clause.times.length > 0 || clause.adjuncts.some((a) => a.phrases.some((p) => headOf(p).noun?.period));
  if (!timed) return;
  for (const object of clause.objects) {
    const order = object.words.find((w) => w.ordinal !== null)?.ordinal;
    if (!order || object.quantity || object.determiner !== 'definite') continue;
    const head = headOf(object).ordinal === null ? headOf(object) : headOf(clause.subjects[0] ?? object);
    const measure = head.noun?.attack === undefined ? head.noun?.harm : 'attacks';
    if (!measure || head.noun?.population !== undefined) continue;
    const floor = state.structure.words[object.from - 1]?.floor;
    const quantity = { low: order, high: floor ? null : order, rules: ['ordinal'] };
    const figure = figureOf(state, { ...object, quantity }, { clause, measure, rule: 'ordinal' });
    if (figure) state.figures.push({ ...figure, population: measure === 'attacks' ? 'none' : 'people' });
  }
}

/** "used gas at least four times": so many attacks. */
export function addTimes(state: FigureState, clause: Clause): void {
  const { verb } = clause.verb?.head ?? {};
  if (!verb?.act || verb.harm || clause.verb?.negated) return;
  const phrase = clause.objects.find(
    (o) => headOf(o).noun?.times && o.quantity && (o.quantity.low ?? 0) >= 2,
  );
  if (!phrase || state.taken.has(phrase)) return;
  state.taken.add(phrase);
  const figure = figureOf(state, phrase, { clause, measure: 'attacks', rule: 'times' });
  if (figure) state.figures.push({ ...figure, population: 'none' });
}
