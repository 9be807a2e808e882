import type { Dropped } from '../../core/incident.ts';
import type { Context } from '../context.ts';
import type { ReadSentence } from '../sentence.ts';
import { leftovers } from './leftovers.ts';
import type { Draft } from './repeats.ts';

/** What became of every number that is no claim. */
export function droppedOf(
  { doc, language }: Context,
  body: readonly ReadSentence[],
  drafts: readonly Draft[],
): Dropped[] {
  return doc.sentences.flatMap((sentence) => {
    const known = body.find((r) => r.sentence === sentence) ?? null;
    const own = drafts.filter((d) => d.claim.start === sentence.start).map((d) => d.figure);
    return leftovers(sentence, known, own, language).map(({ from, to, reason }) => {
      const [start, end] = [sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end];
      return { text: doc.text.slice(start, end), start, end, reason };
    });
  });
}
