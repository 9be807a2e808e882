import { createColors } from 'picocolors';
import type { Explanation } from '../../core/incident.ts';
import type { Colors } from './colors.ts';
import { figureLines } from './figures.ts';
import type { SecondExplained } from '../../readers/model/explain.ts';
import { peopleLines } from './people.ts';
import { secondLines } from './second.ts';
import { sentenceLines } from './sentences.ts';

/** How a text was read, stage by stage: sentences with their clauses, people, and for every number what became of it. */
export function explained(
  reading: Explanation,
  color: boolean,
  second: SecondExplained | null = null,
): string {
  const c = createColors(color);
  const { event, stages } = reading;
  const language = reading.english
    ? []
    : [
        c.yellow(
          `The text does not look like English, so ${second ? 'the rules read no claim' : 'no claim was read'} in it.`,
        ),
      ];
  const where = [...new Set([event.kind, event.place, ...event.within, event.date])]
    .filter(Boolean)
    .join(', ');
  const sections = [
    section('Sentences', sentenceLines(stages.sentences, c), c),
    section('Event', [where || 'not told'], c),
    section('People', peopleLines(stages, c), c),
    section('Figures', figureLines(reading, c), c),
    ...(second ? [section('Second reader', secondLines(second, c), c)] : []),
  ];
  return `${[...language, ...sections.flat()].join('\n')}\n`;
}

const section = (title: string, lines: readonly string[], c: Colors): string[] =>
  lines.length > 0 ? [c.bold(title), ...lines.map((line) => `  ${line}`)] : [];
