import type { Figure } from './figures.ts';
import { headOf } from '../clauses/kinds.ts';
import type { FigureState } from './state.ts';

/** "a farmer and his |two sons|": beside their parents they are children. */
export function asFamily(state: FigureState, figure: Figure): Figure {
  const noun = headOf(figure.phrase).noun;
  const mates = state.figures.filter((f) => f.group === figure.group && f !== figure);
  if (
    noun?.sibling &&
    figure.phrase.determiner === 'possessive' &&
    mates.some((f) => f.population === 'children')
  )
    return { ...figure, population: 'children' };
  // "Ana Silva and |her| son": the next one's owner
  if (figure.form === 'name' && figure.population === 'people') {
    const next = mates.find((f) => f.from > figure.from && f.phrase.determiner === 'possessive');
    const refers = next?.phrase.words[0]?.refers;
    if (refers === 'he' || refers === 'she')
      return { ...figure, population: refers === 'he' ? 'men' : 'women' };
  }
  if (!headOf(figure.phrase).noun?.offspring || figure.population !== 'people') return figure;
  const parents = state.figures.some(
    (f) => f.group === figure.group && f.phrase.words.some((w) => w.noun?.parent),
  );
  return parents ? { ...figure, population: 'children' } : figure;
}
