import { isOnePerson, type Told } from '../told.ts';

/** "both" may stand so many sentences behind the two. */
const reach = 2;

/** "his wife and a boy were hit. |Both| are recovering": what befell the two is told behind. */
export function ofBoth(own: Told, all: readonly Told[]): Told {
  const { figure, sentence } = own;
  if (figure.measure !== 'casualties' || !isOnePerson(figure)) return own;
  const both = all.find((t) => t.sentence > sentence && t.sentence <= sentence + reach && tellsOfBoth(t));
  if (!both) return own;
  const pair = all.filter(
    (t) => isOnePerson(t.figure) && t.sentence < both.sentence && t.sentence >= both.sentence - reach,
  );
  return pair.length === 2 && pair.includes(own)
    ? { ...own, figure: { ...figure, measure: both.figure.measure } }
    : own;
}

const tellsOfBoth = ({ figure }: Told): boolean =>
  figure.phrase.sort === 'count' &&
  figure.rules.includes('both') &&
  (figure.measure === 'injured' || figure.measure === 'killed');
