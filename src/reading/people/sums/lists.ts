import { headOf } from '../../clauses/kinds.ts';
import type { Figure } from '../../harm/figures.ts';
import type { Told } from '../told.ts';
import { sumOf } from './sumOf.ts';

/** What stands side by side in one list is added up, where it tells of single people: "a man and two women". */
export const withListSums = (told: readonly Told[]): Told[] =>
  [...Map.groupBy(told, (t) => t.figure.group).values()].flatMap(withSumOfList);

function withSumOfList(list: readonly Told[]): readonly Told[] {
  const items = list.filter(isItem);
  const [total, ...parts] = items;
  if (total && isTotalOf(total, parts))
    return list.map((t) => (parts.includes(t) ? asPart(t, total.figure) : t));
  if (!addsUp(items)) return list;
  const allNamed = items.every(({ figure }) => figure.form === 'name' && figure.population === 'people');
  // names by themselves are no figures
  return [...(allNamed ? list.filter((t) => !items.includes(t)) : list), sumOf(items)];
}

/** A number of people by itself, of nobody told of before. */
const isItem = ({ figure }: Told): boolean =>
  !figure.rules.some((rule) => rule === 'among-them' || rule === 'includes') &&
  figure.partOf === null &&
  figure.low !== null &&
  figure.low === figure.high &&
  figure.low > 0 &&
  figure.measure !== 'attacks' &&
  figure.refers === null;

/** "five people, a man and four children": the first is the sum of the others. */
const isTotalOf = ({ figure }: Told, parts: readonly Told[]): boolean =>
  parts.length > 1 &&
  (figure.population === 'people' || figure.population === 'civilians') &&
  figure.low === parts.reduce((sum, t) => sum + t.figure.low!, 0);

const asPart = (told: Told, whole: Figure): Told => ({
  ...told,
  figure: { ...told.figure, partOf: whole, rules: [...told.figure.rules, 'part-of'] },
});

/** "a man and two women": not all are counted; or numbers of the same people told apart. */
const addsUp = (items: readonly Told[]): boolean =>
  items.length > 1 && (areApart(items) || items.some(({ figure }) => figure.form !== 'counted'));

/** "two people |in Tolv| and three people |in Dresk|". */
const areApart = (items: readonly Told[]): boolean =>
  items.every(({ figure }) => {
    const head = headOf(figure.phrase);
    return (
      figure.form === 'counted' &&
      head.noun?.population === 'people' &&
      head.lower === headOf(items[0]!.figure.phrase).lower &&
      figure.to > figure.phrase.to
    );
  });
