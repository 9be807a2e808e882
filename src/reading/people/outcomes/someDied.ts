import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { ofPhrase } from '../../harm/people.ts';
import { isHurt, isOnePerson, type Told } from '../told.ts';

/** "two |of those victims|", "one |of them|" */
const isToldBefore = (of: NounPhrase | null): boolean =>
  of !== null &&
  of.quantity === null &&
  (of.sort === 'pronoun' || (of.determiner === 'definite' && headOf(of).noun?.generic === true));

/** "all four were taken to hospital, where |one died|", "ten were hurt, and |two of them| are dead": so many were hurt or killed, and not so many hurt. */
export function someDied(own: Told, all: readonly Told[]): Told {
  const { figure, sentence } = own;
  if (!isHurt(figure) || figure.measure === 'casualties' || isOnePerson(figure)) return own;
  const isOfThem = ({ figure: death, sentence: at }: Told): boolean =>
    at === sentence &&
    death.measure === 'killed' &&
    death.clause.parent === figure.clause &&
    death.phrase.sort === 'count' &&
    (death.high ?? Infinity) < (figure.low ?? 0) &&
    death.clause.antecedent !== null &&
    headOf(death.clause.antecedent).noun?.hospital === true;
  const isOfThose = ({ figure: death, sentence: at, structure }: Told): boolean =>
    at === sentence &&
    death.measure === 'killed' &&
    death.from > figure.to &&
    (death.high ?? Infinity) < (figure.low ?? 0) &&
    isToldBefore(ofPhrase(structure, death.phrase));
  return all.some((t) => isOfThem(t) || isOfThose(t))
    ? { ...own, figure: { ...figure, measure: 'casualties' } }
    : own;
}
