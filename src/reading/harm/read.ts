import type { Population } from '../../core/population.ts';
import type { Language } from '../../languages/language.ts';
import type { Structure } from '../clauses/build.ts';
import { phrasesOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { addAttacks, addOrdinal, addTimes } from './attacks.ts';
import { addAllOf, addBreakdown } from './breakdowns.ts';
import { isAny } from './counting.ts';
import type { Figure } from './figures.ts';
import { asFamily } from './families.ts';
import { addInclusions } from './inclusions.ts';
import { addLabelled } from './labels.ts';
import { addHarmNoun } from './nouns.ts';
import { outcomesOf } from './outcomes/read.ts';
import type { Outcome } from './outcomes/types.ts';
import { isOne, kindOf, ofPhrase, populationOf } from './people.ts';
import { addSaid } from './said.ts';
import { FigureState, type Harm } from './state.ts';
import { addIncluded } from './tollMeasure.ts';
import { addToll } from './tolls.ts';
import { addAttributive, addVictim } from './victims.ts';

/** The figures of one sentence, left to right. */
export function figuresOf(structure: Structure, language: Language): Figure[] {
  const state = new FigureState(structure, language);
  const labels = addLabelled(state);
  for (const outcome of outcomesOf(structure, language))
    if (!labels.has(outcome.word)) addOutcome(state, outcome);
  for (const clause of structure.clauses) addNominal(state, clause);
  addInclusions(state);
  return state.figures.map((f) => asFamily(state, f)).toSorted((a, b) => a.from - b.from);
}

/** Those whom an outcome befalls, and who is told of beside them. */
function addOutcome(state: FigureState, { clause, measure, rule, agents, victims }: Outcome): void {
  const harm: Harm = { clause, measure, rule, agents };
  state.group = {};
  for (const victim of withSharedNone(victims))
    if (!isSecondRole(state, victim, victims)) addVictim(state, victim, harm);
  shareKind(state, victims);
  mergeMixed(state, victims);
  if (victims.length === 0) return;
  // "killed a man named Silva |together with his son|"
  const called = state.structure.clauses.filter(
    (c) => c.kind === 'reduced' && c.parent === clause && c.verb?.head.verb?.calls,
  );
  const beside = [clause, ...called]
    .flatMap((c) => c.adjuncts)
    .filter((a) => a.role === 'addition' || a.role === 'company')
    .flatMap((a) => a.phrases);
  for (const phrase of beside)
    if (kindOf(state.structure, phrase) === 'people') addVictim(state, phrase, harm);
}

/** "no soldiers |or civilians|": what is said of the first holds of those that have no number; "18, |none| seriously" counts nobody else. */
function withSharedNone(victims: readonly NounPhrase[]): readonly NounPhrase[] {
  const isNone = (v: NounPhrase): boolean => v.quantity?.high === 0;
  if (victims.some((v) => v.quantity && !isNone(v))) return victims.filter((v) => !isNone(v));
  const none = victims[0]?.quantity?.high === 0 ? victims[0].quantity : null;
  return none ? victims.map((v) => (isAny(v) ? { ...v, quantity: none } : v)) : victims;
}

/** "12 rebels on Sunday |and nine| on Monday": a bare number counts those whom the one before it counts. */
function shareKind(state: FigureState, victims: readonly NounPhrase[]): void {
  for (const [i, victim] of victims.entries()) {
    const before = victims[i - 1];
    const at = state.figures.findIndex((f) => f.phrase === victim);
    const is = before?.quantity && state.figures.find((f) => f.phrase === before)?.population;
    // "six |of the guests|": who they are is told
    if (ofPhrase(state.structure, victim)) continue;
    if (!is || victim.sort !== 'count' || state.figures[at]?.population !== 'people') continue;
    state.figures[at] = { ...state.figures[at], population: is };
  }
}

/** "the teacher |and former mayor|, Ana Silva": one person with two roles, by one article and one name. */
const isSecondRole = (
  { structure }: FigureState,
  victim: NounPhrase,
  victims: readonly NounPhrase[],
): boolean =>
  victims.length === 2 &&
  victim === victims[1] &&
  victim.sort === 'common' &&
  victim.determiner === 'none' &&
  isOne(victim) &&
  isOne(victims[0]!) &&
  (structure.apposed.get(victim) ?? []).some((p) => p.sort === 'name');

/** "12 |soldiers and civilians|": a number that counts those with arms and those without says how many people. */
function mergeMixed(state: FigureState, [first, second, ...rest]: readonly NounPhrase[]): void {
  if (!first?.quantity || !second || rest.length > 0 || !isAny(second)) return;
  const kinds = [first, second].map((p) => populationOf(state.structure, p));
  if (!kinds.some((kind) => armed.has(kind)) || kinds.every((kind) => armed.has(kind))) return;
  const at = state.figures.findIndex((f) => f.phrase === first && f.high !== 0);
  if (at >= 0) state.figures[at] = { ...state.figures[at]!, population: 'people' };
}

/** "the death of three", "12 deaths", "the death toll rose to 12", "three injured people". */
function addNominal(state: FigureState, clause: Clause): void {
  for (const phrase of phrasesOf(clause)) {
    if (state.taken.has(phrase)) continue;
    addAllOf(state, phrase, clause);
    addHarmNoun(state, phrase, clause);
    addAttributive(state, phrase, clause);
    addAttacks(state, phrase, clause);
  }
  addToll(state, clause);
  addSaid(state, clause);
  addIncluded(state, clause);
  addBreakdown(state, clause);
  addOrdinal(state, clause);
  addTimes(state, clause);
}

/** Those of whom nobody is a civilian. */
const armed: ReadonlySet<Population> = new Set(['soldiers', 'militants', 'police', 'attackers']);
