import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { type Told, toldAs } from './asserted.ts';
import { intervalOf, isAny, isPartial, spanOf } from './counting.ts';
import type { Figure, Form } from './figures.ts';
import { ofPhrase, populationOf } from './people.ts';
import { isDoubted, isGiven } from './presumed.ts';
import type { FigureState, Harm } from './state.ts';

/** The figure that a phrase gives; null where it counts nobody, or is only feared or asked. */
export function figureOf(
  state: FigureState,
  phrase: NounPhrase,
  { clause, measure, rule, agents = [], whole = null }: Harm,
): Figure | null {
  const told = toldOf(state, phrase, { clause, rule });
  if (told === 'open' || (told === 'denied' && !isAny(phrase) && !isSeveral(phrase))) return null;
  const interval = told === 'denied' && isAny(phrase) ? { low: 0, high: 0 } : intervalOf(state, phrase);
  if (!interval || (interval.high === 0 && told === 'asserted' && isPartial(state, phrase, clause)))
    return null;
  // "|anyone| killed there": nobody in particular
  if (told === 'asserted' && headOf(phrase).closed === 'any' && interval.high !== 0) return null;
  const share =
    whole !== null || rule === 'among' || ofPhrase(state.structure, phrase)?.determiner === 'definite';
  if (share && phrase.quantity?.rules.some((r) => r === 'many' || r === 'numerous')) return null;
  const { from, to } = spanOf(state, phrase);
  return {
    measure,
    population: populationOf(state.structure, phrase),
    low: interval.low,
    high: interval.high,
    phrase,
    from,
    to,
    words: { from: state.structure.words[from]!.from, to: state.structure.words[to - 1]!.to },
    form: formOf(phrase),
    clause,
    partOf: whole,
    stance: told === 'denied' ? 'denies' : 'asserts',
    derived: false,
    adds: [],
    group: state.group,
    refers: interval.low === null && interval.high === null ? 'count' : null,
    agents,
    rules: [rule, ...(phrase.quantity?.rules ?? []), ...(whole ? ['part-of'] : [])],
  };
}

/** "denied killing |12 villagers|": so many; one alone is whom somebody is charged with, and "dozens" leaves open how many. */
const isSeveral = ({ quantity }: NounPhrase): boolean =>
  quantity !== null && quantity.low === quantity.high && (quantity.low ?? 0) > 1;

/** How the phrase is told: what a noun takes for granted is asserted even where its clause is not. */
function toldOf(
  state: FigureState,
  phrase: NounPhrase,
  { clause, rule }: Pick<Harm, 'clause' | 'rule'>,
): Told {
  if (isDoubted(state, phrase)) return 'open';
  if ((rule === 'counted-noun' || rule === 'denied') && isDeniedWord(phrase, clause)) return 'denied';
  const nominal = rule === 'noun-of' || rule === 'noun-owner' || rule === 'attributive';
  return nominal && isGiven(state, phrase, clause) ? 'asserted' : toldAs(clause, state.structure);
}

/** "dismissed a report |of 12 deaths|", "denied |12 deaths|" */
export function isDeniedWord(phrase: NounPhrase, { verb, objects, adjuncts }: Clause): boolean {
  if (verb?.head.verb?.says !== 'denies' || verb.negated || verb.passive) return false;
  const of = adjuncts.find((a) => a.role === 'of' && a.phrases.includes(phrase))?.host;
  return (
    objects.includes(phrase) ||
    Boolean(of && objects.includes(of) && (headOf(of).noun?.alleged ?? headOf(of).noun?.toll))
  );
}

const formOf = (phrase: NounPhrase): Form => {
  if (phrase.quantity) return 'counted';
  if (headOf(phrase).closed === 'all') return 'counted';
  if (phrase.sort === 'pronoun' && phrase.determiner === 'none') return 'pronoun';
  if (phrase.determiner === 'another') return 'another';
  if (phrase.sort === 'name') return 'name';
  if (phrase.determiner === 'definite') return 'definite';
  return phrase.determiner === 'possessive' ? 'kin' : 'indefinite';
};
