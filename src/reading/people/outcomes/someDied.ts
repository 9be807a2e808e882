import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import type { Figure } from '../../harm/figures.ts';
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
  const fewerDied = all.filter(
    (t) =>
      t.sentence === sentence &&
      t.figure.measure === 'killed' &&
      (t.figure.high ?? Infinity) < (figure.low ?? 0),
  );
  return fewerDied.some((t) => diedThere(t, figure) || areOfThose(t, figure))
    ? { ...own, figure: { ...figure, measure: 'casualties' } }
    : own;
}

/** "taken to a hospital, where |one| died" */
const diedThere = ({ figure: { clause, phrase } }: Told, hurt: Figure): boolean =>
  clause.parent === hurt.clause &&
  phrase.sort === 'count' &&
  clause.antecedent !== null &&
  headOf(clause.antecedent).noun?.hospital === true;

const areOfThose = ({ figure: death, structure }: Told, hurt: Figure): boolean =>
  death.from > hurt.to && isToldBefore(ofPhrase(structure, death.phrase));
