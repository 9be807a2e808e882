import type { Interval } from '../../core/interval.ts';
import type { Role } from '../../languages/grammar.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Figure } from './figures.ts';
import { figureOf } from './make.ts';
import { kindOf } from './people.ts';
import type { FigureState } from './state.ts';
import { type Counted, isHarmed, tollMeasure } from './tollMeasure.ts';
import { addParts } from './victims.ts';

/** "the death toll rose to 12", "the number of dead is 12", "casualties exceeded 100". */
export function addToll(state: FigureState, clause: Clause): void {
  const toll = tollOf(state, clause);
  if (!toll) return;
  const counted = tollMeasure(state, toll);
  if (!counted) return addMoved(state, clause, toll);
  addEarlier(state, clause, counted);
  const number = numberOf(state, clause);
  if (!number) return;
  state.taken.add(number);
  const figure = figureOf(state, number, { clause, measure: counted.measure, rule: 'toll' });
  if (!figure) return;
  const population = figure.population === 'people' ? counted.population : figure.population;
  const made = { ...figure, ...boundsOf(figure, clause), population };
  state.figures.push(made);
  addParts(state, number, { clause, measure: counted.measure, whole: made });
}

/** The phrase of which a clause says how many: its subject or object. */
function tollOf(state: FigureState, clause: Clause): NounPhrase | null {
  const { counts, exceeds, be } = clause.verb?.head.verb ?? {};
  if (!(counts || exceeds || be)) return null;
  const isToll = (p: NounPhrase): boolean => Boolean(headOf(p).noun?.toll ?? isHarmed(p));
  // "the toll, |which the army put at 20|"
  const told = clause.kind === 'relative' && clause.subjects.length > 0 && clause.objects.length === 0;
  const antecedent = told && clause.antecedent && isToll(clause.antecedent) ? clause.antecedent : undefined;
  const both = [subjectsOf(clause).find(isToll), clause.objects.find(isToll), antecedent].filter(
    (p) => p !== undefined,
  );
  const toll = both.find((p) => tollMeasure(state, p)) ?? both[0];
  if (!toll) return null;
  const several = clause.objects.some((o) => o.quantity && (o.quantity.low ?? 0) > 1);
  return isHarmed(toll) && be && !several ? null : toll;
}

/** "the toll rose |to 12|", "the correct number is |12|": what it counts was told before. */
function addMoved(state: FigureState, clause: Clause, toll: NounPhrase): void {
  if (toll.determiner !== 'definite' || !headOf(toll).noun?.toll) return;
  const isBare =
    clause.verb?.head.verb?.be && toll.words.every((w) => w === headOf(toll) || w.tag !== 'noun');
  const moved = [...(isBare ? clause.objects : []), ...governedBy([clause], ['goal', 'place'])].find(
    (p) => p.quantity && p.sort === 'count',
  );
  const figure = moved && figureOf(state, moved, { clause, measure: 'killed', rule: 'moved-figure' });
  if (figure) state.take(moved, { ...figure, refers: 'outcome' });
}

/** "rose |from 12| to 15" */
function addEarlier(state: FigureState, clause: Clause, { measure, population }: Counted): void {
  for (const from of governedBy([clause], ['origin'])) {
    if (!from.quantity || from.sort !== 'count' || state.taken.has(from)) continue;
    const earlier = figureOf(state, from, { clause, measure, rule: 'earlier-figure' });
    if (earlier) state.take(from, { ...earlier, population });
  }
}

/** The number that a clause gives for its toll. */
function numberOf({ structure, taken }: FigureState, clause: Clause): NounPhrase | undefined {
  // "put the number of people killed |at 55|": behind what tells of the toll
  const behind = structure.clauses.filter(
    (c) => c.parent === clause && c.kind === 'reduced' && c.objects.length === 0,
  );
  return [...clause.objects, ...governedBy([clause, ...behind], ['goal', 'place', 'comparison'])].find(
    (p) =>
      p.quantity &&
      p.sort !== 'name' &&
      !taken.has(p) &&
      (p.sort === 'count' || kindOf(structure, p) !== 'thing'),
  );
}

const governedBy = (clauses: readonly Clause[], roles: readonly Role[]): readonly NounPhrase[] =>
  clauses
    .flatMap((c) => c.adjuncts)
    .filter((a) => roles.includes(a.role))
    .flatMap((a) => a.phrases);

/** "exceeded 100", "stood at 100 at least" */
function boundsOf({ low }: Figure, { verb, adverbs }: Clause): Partial<Interval> {
  if (verb?.head.verb?.exceeds && low !== null) return { low: low + 1, high: null };
  return adverbs.some((w) => w.floor) ? { high: null } : {};
}
