import type { Figure } from '../../harm/figures.ts';
import type { Told } from '../told.ts';

/** What single figures come to, from the first word of them to the last. */
export function sumOf(parts: readonly Told[]): Told {
  const [first] = parts;
  const figures = parts.map((t) => t.figure);
  const total = figures.reduce((n, f) => n + f.low!, 0);
  const { population } = figures[0]!;
  const figure: Figure = {
    ...figures[0]!,
    low: total,
    high: total,
    population: figures.every((f) => f.population === population) ? population : 'people',
    from: Math.min(...figures.map((f) => f.from)),
    to: Math.max(...figures.map((f) => f.to)),
    words: {
      from: Math.min(...figures.map((f) => f.words.from)),
      to: Math.max(...figures.map((f) => f.words.to)),
    },
    form: 'counted',
    derived: true,
    adds: figures,
    rules: ['sum'],
  };
  return {
    sentence: first!.sentence,
    structure: first!.structure,
    figure,
    entity: null,
    again: parts.every((t) => t.again),
  };
}

/** The same sum, part of no list of its sentence. */
export const apart = (sum: Told, own: Partial<Figure> = {}): Told => ({
  ...sum,
  figure: { ...sum.figure, ...own, group: {} },
});

/** In the order of the text; a sum stands behind what it adds up. */
export const byPlace = (a: Told, b: Told): number => a.sentence - b.sentence || placeOf(a) - placeOf(b);

const placeOf = ({ figure }: Told): number => (figure.derived ? figure.to - 0.5 : figure.from);
