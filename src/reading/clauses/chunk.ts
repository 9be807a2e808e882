import type { Word } from '../../languages/word.ts';
import { groupAt } from './groups.ts';
import { phraseAfter, phraseAt } from './phrases/index.ts';
import type { Chunk, Plain } from './types.ts';

const kinds: Partial<Record<Word['tag'], Plain['kind']>> = {
  preposition: 'preposition',
  conjunction: 'conjunction',
  comma: 'comma',
  mark: 'mark',
  relative: 'relative',
  that: 'that',
  subordinator: 'subordinator',
  quote: 'quote',
  open: 'open',
  close: 'close',
  end: 'end',
  time: 'time',
  adjective: 'adjective',
};

/** Words → noun phrases, verb groups, and what stands between them. */
export function chunked(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length;) {
    const found =
      groupBefore(words, at, chunks) ?? phraseAt(words, at) ?? groupAt(words, at) ?? plain(words, at);
    chunks.push(found);
    at = found.to;
  }
  return chunks;
}

/** An adverb may open a phrase or a verb group: the group is tried first; a participle before a noun opens a phrase. */
const groupBefore = (words: readonly Word[], at: number, before: readonly Chunk[]): Chunk | null => {
  const { tag } = words[at]!;
  if (tag === 'verb') {
    const last = before.at(-1);
    const phrase =
      last?.kind === 'phrase' || last?.kind === 'relative'
        ? null
        : (phraseAt(words, at) ??
          (last?.kind === 'preposition' || last?.kind === 'subordinator' ? phraseAfter(words, at) : null));
    return phrase ?? groupAt(words, at);
  }
  // "the number of |dead|"
  if (tag === 'adjective' && before.at(-1)?.kind === 'preposition')
    return phraseAt(words, at) ?? phraseAfter(words, at);
  return tag === 'auxiliary' || tag === 'negation' || tag === 'infinitive' || tag === 'adverb'
    ? groupAt(words, at)
    : null;
};

const plain = (words: readonly Word[], at: number): Plain => ({
  kind: kinds[words[at]!.tag] ?? 'adverb',
  from: at,
  to: at + 1,
  word: words[at]!,
});
