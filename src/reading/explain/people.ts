import type { PersonStage, SumStage } from '../../core/stages.ts';
import type { Figure } from '../harm/figures.ts';
import type { Told } from '../people/told.ts';
import { printed, printedPhrase } from './words.ts';

/** Everybody to whom something happened, one entry a person or group, in the order in which they are told of. */
export const personStages = (told: readonly Told[]): PersonStage[] =>
  [...Map.groupBy(told.filter(countsPeople), (t) => t.entity ?? t.figure.phrase).values()].map(personStage);

const countsPeople = ({ figure }: Told): boolean => !figure.derived && figure.measure !== 'attacks';

function personStage(told: readonly Told[]): PersonStage {
  const { entity, figure } = told[0]!;
  const phrases = entity?.mentions ?? [figure.phrase];
  return {
    mentions: [...new Set(phrases.map(printedPhrase))],
    population: entity?.population ?? figure.population,
    low: figure.low,
    high: figure.high,
    outcomes: [...new Set(told.map((t) => t.figure.measure))],
    partOf: figure.partOf && printedPhrase(figure.partOf.phrase),
  };
}

/** What was added up, with what it adds. */
export const sumStages = (told: readonly Told[]): SumStage[] =>
  told
    .filter((t) => t.figure.derived)
    .map(({ figure, structure }) => ({
      words: printed(structure.words.slice(figure.from, figure.to)),
      measure: figure.measure,
      low: figure.low,
      high: figure.high,
      parts: figure.adds.map((part: Figure) => printedPhrase(part.phrase)),
    }));
