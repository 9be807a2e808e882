import type { Language } from '../../languages/language.ts';
import type { Sentence } from '../../languages/text.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { toldAs } from '../harm/asserted.ts';
import type { Figure, Range } from '../harm/figures.ts';
import { kindOf } from '../harm/people.ts';
import type { ReadSentence } from '../sentence.ts';

/** A number of a sentence that became no claim, words `from` up to `to`, and why. */
interface Leftover {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Every number of a sentence that no claim gives; `read` is null where the sentence was not read. */
export function leftovers(
  sentence: Sentence,
  read: ReadSentence | null,
  claimed: readonly Figure[],
  language: Language,
): Leftover[] {
  const covered = (at: number): boolean => claimed.some(({ words }) => words.from <= at && at < words.to);
  return language.numbers(sentence.tokens, covered).map(({ from, to, reason }) => {
    if (read === null) return { from, to, reason: 'not part of the report' };
    return reason === null ? whyNot({ from, to }, read) : { from, to, reason };
  });
}

function whyNot({ from, to }: Range, { structure, figures }: ReadSentence): Leftover {
  const { words, chunks, clauses } = structure;
  const index = words.findIndex((w) => w.from <= from && from < w.to);
  if (figures.some((f) => f.words.from <= from && from < f.words.to))
    return { from, to, reason: 'already counted' };
  const phrase = chunks.find((c): c is NounPhrase => c.kind === 'phrase' && c.from <= index && index < c.to);
  if (!phrase) return { from, to, reason: 'no one is counted by it' };
  const whole = { from, to: words[phrase.to - 1]!.to };
  if (kindOf(structure, phrase) === 'thing')
    return { ...whole, reason: `counts “${headOf(phrase).text}”, not people` };
  const clause = clauses.findLast((c) => c.from <= index && index < c.to);
  const open = clause !== undefined && toldAs(clause, structure) === 'open';
  return {
    ...whole,
    reason: open ? 'not told as what happened' : 'the text does not say what happened to them',
  };
}
