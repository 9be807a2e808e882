import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
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
  if (told === 'open' || (told === 'denied' && !isAny(phrase))) return null;
  const interval = told === 'denied' ? { low: 0, high: 0 } : intervalOf(state, phrase);
  if (!interval || (interval.high === 0 && told === 'asserted' && isPartial(state, phrase))) return null;
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

/** How the phrase is told: what a noun takes for granted is asserted even where its clause is not. */
function toldOf(
  state: FigureState,
  phrase: NounPhrase,
  { clause, rule }: Pick<Harm, 'clause' | 'rule'>,
): Told {
  if (isDoubted(state, phrase)) return 'open';
  const nominal = rule === 'noun-of' || rule === 'noun-owner' || rule === 'attributive';
  return nominal && isGiven(state, phrase, clause) ? 'asserted' : toldAs(clause, state.structure);
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
