import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { toldAs } from './asserted.ts';
import { isAny } from './counting.ts';
import { figureOf, isDeniedWord } from './make.ts';
import { kindOf } from './people.ts';
import { isDoubted } from './presumed.ts';
import type { FigureState, Harm } from './state.ts';
import { addVictim } from './victims.ts';

/** "the death |of three|", "injuries |to eight|", "Ana's death", "12 deaths", "a death": a noun that tells of harm. */
export function addHarmNoun(state: FigureState, phrase: NounPhrase, clause: Clause): void {
  const measure = measureOf(phrase);
  if (!measure || isOfSomethingElse(phrase, clause)) return;
  const { noun } = headOf(phrase);
  const harm: Harm = { clause, measure, rule: 'noun-of' };
  state.group = {};
  const of = clause.adjuncts.find(
    (a) => a.host === phrase && (a.role === 'of' || (noun?.wound && a.role === 'goal')),
  );
  const none = phrase.quantity?.high === 0 ? phrase.quantity : null;
  for (const victim of of?.phrases ?? []) {
    if (none && isSeveral(victim)) addVictim(state, { ...victim, quantity: none }, harm);
    else if (!none) addVictim(state, victim, harm);
  }
  if (of?.phrases.some((p) => state.taken.has(p) || (none && isToldOf(p)))) return;
  const { owner } = phrase;
  const owned = owner && !phrase.quantity && !noun?.harmOf && kindOf(state.structure, owner) !== 'thing';
  if (owned && !of) return addVictim(state, owner, { clause, measure, rule: 'noun-owner' });
  addCountedNoun(state, phrase, clause, measure);
}

/** "no injuries |to officers|": none of them. */
const isSeveral = (phrase: NounPhrase): boolean => {
  const { noun } = headOf(phrase);
  return isToldOf(phrase) && (noun?.plural === true || noun?.group === true) && !phrase.quantity;
};

/** "no injuries |to the driver|": of him alone. */
const isToldOf = (phrase: NounPhrase): boolean =>
  phrase.sort === 'name' || headOf(phrase).noun?.population !== undefined;

/** What a noun says befell somebody: killed where it is "deadly" or tells of bodies. */
function measureOf(phrase: NounPhrase): FigureMeasure | null {
  const { noun } = headOf(phrase);
  if (!noun || (noun.population !== undefined && !noun.body)) return null;
  const told = noun.harm ?? (noun.wound ? 'injured' : noun.body ? 'killed' : noun.harmOf);
  return told === 'casualties' && phrase.words.some((w) => w.deadly) ? 'killed' : (told ?? null);
}

/** "a charge |of murder|", "the bodies |were shown|": no count of the harmed. */
function isOfSomethingElse(phrase: NounPhrase, { adjuncts, verb }: Clause): boolean {
  const count = adjuncts.find((a) => a.role === 'of' && a.phrases.includes(phrase))?.host;
  if (count && headOf(count).noun?.charge) return true;
  const shown = verb?.head.verb?.displays || (verb?.passive && verb.head.verb?.tallies);
  return Boolean(headOf(phrase).noun?.body && shown);
}

/** "12 deaths", "no deaths", "a death", "a double murder": the noun itself is counted. */
function addCountedNoun(
  state: FigureState,
  phrase: NounPhrase,
  clause: Clause,
  measure: FigureMeasure,
): void {
  const harm: Harm = { clause, measure, rule: 'counted-noun' };
  const population = turnsOf(phrase);
  const { noun, state: is, verb } = headOf(phrase);
  if (isDenied(state, phrase, clause)) {
    const figure = figureOf(state, phrase, { ...harm, rule: 'denied' });
    if (figure) state.take(phrase, { ...figure, form: 'counted', population });
    return;
  }
  // "the possibility of |a casualty|", "did not report |any fatality|"
  if (isDoubted(state, phrase) || isAny(phrase)) return;
  if (!phrase.quantity && noun?.single && phrase.sort !== 'name') {
    const figure = figureOf(state, counting(phrase, 1, 'one'), harm);
    state.taken.add(phrase);
    if (figure) state.figures.push({ ...figure, form: 'definite', population });
    return;
  }
  if (isOwnWound(phrase, clause)) return;
  const multiple = phrase.words.map((w) => w.multiple).find((m) => m !== null);
  // "a quadruple |homicide|"; of "a deadly quadruple |shooting|" not all died
  if (multiple && measure === 'killed' && noun?.harm && !phrase.quantity) {
    const figure = figureOf(state, counting(phrase, multiple, 'multiple-of'), harm);
    state.taken.add(phrase);
    if (figure) state.figures.push(figure);
    return;
  }
  // "four men face |death|": a number takes the plural
  const isSingular = !noun?.plural && is === null && verb === null;
  if (isSingular && (phrase.quantity?.low ?? 0) > 1) return;
  if (!phrase.quantity || (!noun?.harm && (!noun?.body || (measure === 'injured' && noun.wound)))) return;
  const figure = figureOf(state, phrase, harm);
  state.taken.add(phrase);
  if (figure) state.figures.push({ ...figure, population });
}

/** "denied causing |civilian casualties|", "denied |any fatality|": nobody, where the noun has no number. */
const isDenied = (state: FigureState, phrase: NounPhrase, clause: Clause): boolean =>
  (toldAs(clause, state.structure) === 'denied' || isDeniedWord(phrase, clause)) && isAny(phrase);

/** "suffered |two wounds|", "multiple wounds": the wounds of one person, and no count of people. */
const isOwnWound = (phrase: NounPhrase, { verb }: Clause): boolean =>
  Boolean(
    headOf(phrase).noun?.wound &&
    (phrase.quantity?.rules.includes('multiple') || verb?.head.verb?.suffers || verb?.head.verb?.have),
  );

const counting = (phrase: NounPhrase, many: number, rule: string): NounPhrase => ({
  ...phrase,
  quantity: { low: many, high: many, rules: [rule] },
});

/** "|civilian| casualties" */
const turnsOf = (phrase: NounPhrase): Population =>
  phrase.words.map((w) => w.turns).find((t) => t !== null) ?? 'people';
