import type { Figure } from '../../harm/figures.ts';
import type { Entity } from '../coreference/entity.ts';
import type { Told } from '../told.ts';

/** A figure with what its entity, or the figures before it, tell; null where it stays open how many, or what befell them. */
export function resolved(
  figure: Figure,
  entity: Entity | null,
  told: readonly Told[],
  sentence: number,
): Figure | null {
  if (figure.refers === 'outcome') return withOutcome(figure, told, sentence);
  if (figure.refers === 'count') return withCount(figure, entity);
  if (figure.form === 'pronoun') return ofPronoun(figure, entity);
  return entity ? withPopulation(figure, entity) : figure;
}

/** "Five of them were children": what befell those who were counted last. */
function withOutcome(figure: Figure, told: readonly Told[], sentence: number): Figure | null {
  const last = told.findLast(
    (t) => t.figure.form === 'counted' && t.figure.measure !== 'attacks' && t.figure.partOf === null,
  );
  if (!last) return null;
  const whole = last.figure;
  // "unions say |11|"
  if (figure.rules.includes('said-figure'))
    return isNearBy(last, sentence) && isComparable(figure, whole)
      ? { ...figure, measure: whole.measure, population: whole.population, refers: null }
      : null;
  const isPart = figure.rules.includes('of-them');
  if (isPart && (figure.low ?? 0) > (whole.high ?? Infinity)) return null;
  return { ...figure, measure: whole.measure, partOf: isPart ? whole : null, refers: null };
}

/** In the sentence itself, or in the one before. */
const isNearBy = (told: Told, sentence: number): boolean =>
  told.sentence >= 0 && sentence - told.sentence <= 1;

/** Two counts of the same dead are of one order; "organisers said 5,000" counts others. */
const isComparable = ({ low }: Figure, whole: Figure): boolean =>
  (low ?? 0) <= 10 * (whole.high ?? whole.low ?? 0) && (whole.low ?? 0) <= 10 * (low ?? 0);

/** "The captives were killed": as many as were told of before. */
function withCount(figure: Figure, entity: Entity | null): Figure | null {
  if (!entity?.count || entity.first === figure.phrase) return null;
  return {
    ...figure,
    ...entity.count,
    population: figure.population === 'people' ? entity.population : figure.population,
    refers: null,
    form: figure.form === 'definite' ? 'definite' : 'pronoun',
  };
}

/** "He was killed", "they were hurt". */
function ofPronoun(figure: Figure, entity: Entity | null): Figure | null {
  if (!entity || (entity.plural && entity.count === null)) return null;
  // "a courier … |he| was hit": a man, as far as the words go
  const isOfTrade =
    entity.population === 'people' || (entity.population === 'other' && figure.population !== 'people');
  return {
    ...figure,
    ...(entity.count ?? { low: 1, high: 1 }),
    population: isOfTrade ? figure.population : entity.population,
    rules: [...figure.rules, 'refers-back'],
  };
}

/** "The officer", "Silva": of the population that was told before, where that says more. */
function withPopulation(figure: Figure, { population }: Entity): Figure {
  const { form } = figure;
  if (form !== 'definite' && form !== 'name') return figure;
  const saysMore =
    figure.population === 'people' || (form === 'name' && isByGender(figure) && !isVague.has(population));
  return saysMore ? { ...figure, population } : figure;
}

const isByGender = ({ population }: Figure): boolean => population === 'men' || population === 'women';

const isVague: ReadonlySet<Entity['population']> = new Set(['people', 'men', 'women']);
