import type { FigureMeasure } from '../../core/claim.ts';
import type { Word } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { figureOf } from './make.ts';
import { kindOf } from './people.ts';
import type { FigureState } from './state.ts';

/** "Killed: 7", "Dead: 5, injured: 9 soldiers": a word that names an outcome, a colon, and a count of people up to the next mark. */
export function addLabelled(state: FigureState): ReadonlySet<Word> {
  const { words, chunks } = state.structure;
  const labels = new Set<Word>();
  for (const chunk of chunks) {
    if (chunk.kind !== 'phrase' || !chunk.quantity || !endsAt(words, chunk.to)) continue;
    if (kindOf(state.structure, chunk) !== 'people' || isYear(chunk)) continue;
    const label = words[chunk.from - 2];
    const measure = label && words[chunk.from - 1]!.colon ? measureOf(label) : null;
    if (!measure || !opensAt(words, chunk.from - 2)) continue;
    labels.add(label!);
    const clause = clauseAt(state.structure, chunk);
    const figure = figureOf(state, chunk, { clause, measure, rule: 'label' });
    if (figure) state.take(chunk, figure);
  }
  return labels;
}

/** "Executed: |1793|" */
const isYear = ({ words }: NounPhrase): boolean =>
  words.length === 1 && /^(?:1\d|20)\d\d$/.test(words[0]!.text);

/** What a word by itself says befell somebody. */
const measureOf = ({ verb, form, noun, state }: Word): FigureMeasure | null =>
  verb?.harm && (form === 'participle' || form === 'past-or-participle')
    ? verb.harm.measure
    : (noun?.harm ?? state);

const separates = (word: Word | undefined): boolean =>
  !word || word.tag === 'comma' || word.tag === 'mark' || word.tag === 'end' || word.tag === 'conjunction';
const opensAt = (words: readonly Word[], at: number): boolean => separates(words[at - 1]);
const endsAt = (words: readonly Word[], at: number): boolean => separates(words[at]);

const clauseAt = ({ clauses }: Structure, { from }: NounPhrase): Clause =>
  clauses.findLast((c) => c.from <= from) ?? clauses[0]!;
