import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import type { Word } from '../../languages/word.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { outcomesOf } from './outcomes/read.ts';
import { adjunctsOf, kindOf, populationOf } from './people.ts';
import type { FigureState } from './state.ts';
import { addVictim } from './victims.ts';

/** What a toll counts. */
export interface Counted {
  readonly measure: FigureMeasure;
  readonly population: Population;
}

/** What a toll counts: "the number |of miners who died|", "the death toll". */
export function tollMeasure(state: FigureState, toll: NounPhrase): Counted | null {
  const of = adjunctsOf(state.structure, toll)
    .filter((a) => a.role === 'of')
    .flatMap((a) => a.phrases);
  const population = populationOfToll(state, toll, of);
  for (const phrase of of) {
    const head = headOf(phrase);
    const measure = harmOf(head) ?? toldOf(state, phrase);
    if (measure)
      return { measure, population: kindOf(state.structure, phrase) === 'attacks' ? 'none' : population };
    if (head.noun?.attack && headOf(toll).noun?.toll === 'number')
      return { measure: 'attacks', population: 'none' };
  }
  const inside = toll.words.map(harmOf).find((m) => m !== null);
  const measure = inside ?? (headOf(toll).noun?.toll === 'deaths' ? 'killed' : null);
  return measure && { measure, population };
}

const harmOf = (w: Word): FigureMeasure | null => w.noun?.harm ?? w.state ?? w.verb?.harm?.measure ?? null;

/** "|civilian| deaths", "the number |of villagers| killed" */
function populationOfToll(
  { structure }: FigureState,
  toll: NounPhrase,
  of: readonly NounPhrase[],
): Population {
  const people = of.filter((p) => !['attacks', 'thing'].includes(kindOf(structure, p)));
  const turns = [toll, ...people]
    .flatMap((p) => p.words)
    .map((w) => w.turns ?? null)
    .find((t) => t !== null);
  const [first] = of;
  return (
    turns ?? (first && kindOf(structure, first) === 'people' ? populationOf(structure, first) : 'people')
  );
}

/** What a relative clause tells of a phrase: "villagers |who lost their lives|". */
function toldOf(state: FigureState, phrase: NounPhrase): FigureMeasure | undefined {
  return outcomesOf(state.structure, state.language).find(
    (o) => o.clause.antecedent === phrase && o.victims.includes(phrase),
  )?.measure;
}

/** "the dead include |two women|", "those that died included |five rebels|" */
export function addIncluded(state: FigureState, clause: Clause): void {
  const [subject] = clause.subjects;
  if (!subject || subject.quantity || !clause.verb?.head.verb?.includes || clause.verb.negated) return;
  const head = headOf(subject);
  const measure = head.noun?.toll
    ? tollMeasure(state, subject)?.measure
    : isHarmed(subject)
      ? (head.state ?? head.noun?.harm)
      : toldOf(state, subject);
  if (measure) {
    state.group = {};
    for (const object of clause.objects) addVictim(state, object, { clause, measure, rule: 'includes' });
  }
}

/** "the dead", "casualties": the harmed, whose number a clause may give. */
export const isHarmed = (phrase: NounPhrase): boolean => {
  const head = headOf(phrase);
  return (
    !phrase.quantity &&
    (head.noun?.harm !== undefined || head.state !== null) &&
    head.noun?.population === undefined &&
    phrase.sort !== 'name'
  );
};
