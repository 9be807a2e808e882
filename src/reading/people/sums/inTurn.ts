import { isHurt, isOnePerson, type Told } from '../told.ts';
import { apart, sumOf } from './sumOf.ts';

/** "A cook was hit in the knee and a porter in the hand": clauses that tell of one person each. */
export const inTurn = (told: readonly Told[]): Told[] =>
  [...Map.groupBy(told.filter(isPerson), keyOf).values()].filter(areInTurn).map(sumInTurn);

/** Dead and hurt of a sentence are added up each by themselves. */
const keyOf = ({ sentence, figure }: Told): string => `${sentence} ${figure.measure === 'killed'}`;

const isPerson = ({ figure }: Told): boolean =>
  (isHurt(figure) || figure.measure === 'killed') &&
  isOnePerson(figure) &&
  (figure.form === 'indefinite' || figure.form === 'name') &&
  figure.partOf === null;

function areInTurn(list: readonly Told[]): boolean {
  const groups = new Set(list.map((t) => t.figure.group));
  const links = list.slice(1).map((t) => t.figure.clause.link);
  return (
    links.length > 0 &&
    groups.size === list.length &&
    links.every((link) => link === 'and' || link === 'contrast')
  );
}

function sumInTurn(list: readonly Told[]): Told {
  const isMixed = list.some((t) => t.figure.measure === 'casualties');
  return apart(sumOf(list), isMixed ? { measure: 'casualties' } : {});
}
