import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import type { Figure } from '../../harm/figures.ts';
import type { Told } from '../told.ts';

/** "killed three officers and wounded |three more|": a number without a noun counts the same kind of people as the one before. */
export function ofSameKind(figure: Figure, told: readonly Told[], sentence: number): Figure {
  const { phrase } = figure;
  const isBare = isBareNumber(phrase);
  if (!(isBare || isOthers(phrase)) || !isOpen(figure)) return figure;
  const before = told.findLast(
    (t) =>
      t.sentence === sentence &&
      t.figure.partOf === null &&
      t.figure.measure !== 'attacks' &&
      t.figure.from < figure.from,
  )?.figure;
  if (!before) return isBare && phrase.sort === 'count' ? ofSameCount(figure, told, sentence) : figure;
  const fits =
    before.form === 'counted'
      ? isBare
        ? bareKinds.has(before.population)
        : figure.clause.subjects.includes(phrase) && otherKinds.has(before.population)
      : isBare &&
        phrase.sort !== 'count' &&
        // "a man was killed and |six more| were shot"
        (phrase.quantity === null || otherKinds.has(before.population));
  return fits ? { ...figure, population: before.population } : figure;
}

/** "16 civilians were killed, … Activists said |around 32| had been killed": another count of those told of in the sentence before. */
function ofSameCount(figure: Figure, told: readonly Told[], sentence: number): Figure {
  const before = told.findLast(
    (t) => t.sentence < sentence && t.figure.partOf === null && t.figure.measure === figure.measure,
  );
  const isNear = before !== undefined && before.sentence >= 0 && sentence - before.sentence === 1;
  const isSame = isNear && before.figure.form === 'counted' && before.figure.population === 'civilians';
  return isSame ? { ...figure, population: before.figure.population } : figure;
}

/** Kinds of people that "three more" goes on with, and that "three others" does. */
const otherKinds = new Set<Figure['population']>(['police', 'soldiers', 'responders', 'journalists']);
const bareKinds = new Set<Figure['population']>([...otherKinds, 'children', 'women']);

/** "three", "three more", "a second". */
function isBareNumber(phrase: NounPhrase): boolean {
  const { closed, noun, ordinal, tag } = headOf(phrase);
  return (
    (phrase.sort === 'count' && !countsOthers(phrase)) ||
    closed === 'more' ||
    (noun?.generic === undefined && ordinal !== null && tag === 'adjective')
  );
}

/** "others", "three others". */
function isOthers(phrase: NounPhrase): boolean {
  const { closed } = headOf(phrase);
  return closed === 'others' || closed === 'other' || countsOthers(phrase);
}

const countsOthers = ({ quantity }: NounPhrase): boolean => quantity?.rules.includes('others') ?? false;

/** Rules of figures that tell by themselves whom they count. */
const ownKind = new Set(['of-them', 'toll', 'moved-figure', 'earlier-figure']);

/** Nothing else says whom the figure counts. */
const isOpen = (figure: Figure): boolean =>
  figure.population === 'people' &&
  !figure.refers &&
  !figure.rules.some((rule) => ownKind.has(rule)) &&
  figure.to <= figure.phrase.to &&
  figure.measure !== 'attacks';
