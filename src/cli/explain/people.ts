import { inertLine } from '../../core/inert.ts';
import { formatInterval } from '../../core/interval.ts';
import type { PersonStage, Stages, SumStage } from '../../core/stages.ts';
import type { Colors } from './colors.ts';

/** Everybody to whom something happened, by all the words that mean them, and what was added up. */
export const peopleLines = ({ people, sums }: Stages, c: Colors): string[] => [
  ...people.map((person) => personLine(person, c)),
  ...sums.map((sum) => sumLine(sum, c)),
];

function personLine(person: PersonStage, c: Colors): string {
  const part = person.partOf === null ? '' : ` · part of ${quoted(person.partOf)}`;
  return `${person.mentions.map(quoted).join(', ')} ${c.dim(`${formatInterval(person)} ${person.population} · ${person.outcomes.join(', ')}${part}`)}`;
}

const sumLine = (sum: SumStage, c: Colors): string =>
  `${quoted(sum.words)} ${c.dim(`sum of ${sum.parts.map(quoted).join(' and ')}: ${formatInterval(sum)} ${sum.measure}`)}`;

const quoted = (words: string): string => `“${inertLine(words)}”`;
