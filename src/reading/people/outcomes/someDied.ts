import { headOf } from '../../clauses/kinds.ts';
import { isHurt, isOnePerson, type Told } from '../told.ts';

/** "all four were taken to hospital, where |one died|": so many were hurt or killed, and not so many hurt. */
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
  return all.some(isOfThem) ? { ...own, figure: { ...figure, measure: 'casualties' } } : own;
}
