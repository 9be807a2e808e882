import { afterMarks, closing, isVerb } from '../kinds.ts';
import type { Chunk } from '../types.ts';
import { find, passTo, type Search } from './search.ts';

/** "the man |in the car| died". */
export const overPreposition = (search: Search): boolean =>
  passTo(search, governedEnd(search.chunks, search.at));

/** The last chunk of a prepositional phrase; the preposition itself where it governs nothing. */
function governedEnd(chunks: readonly Chunk[], at: number): number {
  const next = afterMarks(chunks, at + 1);
  const chunk = chunks[next];
  if (chunk?.kind === 'phrase' || chunk?.kind === 'time') return next;
  if (chunk?.kind === 'verb' && chunk.form === 'gerund')
    return chunks[next + 1]?.kind === 'phrase' ? next + 1 : next;
  return chunk?.kind === 'preposition' ? governedEnd(chunks, next) : at;
}

/** "the mayor |and his brother| were"; "the man who was shot |and| died" goes on with a verb. */
export function overConjunction(search: Search): boolean {
  const { chunks, at, within } = search;
  if (within && chunks[at + 1]?.kind === 'verb') return true;
  const item = afterMarks(chunks, at + 1);
  return chunks[item]?.kind === 'phrase' && passTo(search, item);
}

/** "the man |(left)| died". */
export const overBracket = (search: Search): boolean => passTo(search, closing(search.chunks, search.at));

/** What stands between two dashes has no more chunks. */
const longestAside = 16;

/** "the man – |a father of two – died|". */
export function overDash(search: Search): false {
  const { chunks, at } = search;
  const mark = textOf(chunks[at]);
  const close = chunks.findIndex(
    (chunk, k) => k > at && k < at + longestAside && chunk.kind === 'mark' && textOf(chunk) === mark,
  );
  const isPair = close > 0 && mark !== ';' && mark !== ':';
  return find(search, isPair && isVerb(chunks[close + 1]) ? close + 1 : -1);
}

const textOf = (chunk: Chunk | undefined): string | null => (chunk?.kind === 'mark' ? chunk.word.text : null);

/** "the man |police shot| died"; "those who said |twelve people were dead| left". */
export function overPhrase(search: Search): boolean {
  const { chunks, at, within } = search;
  const before = chunks[at - 1]!;
  if (!within) {
    search.within = true;
    return before.kind === 'phrase' && chunks[at + 1]?.kind === 'verb' && passTo(search, at + 1);
  }
  const isSaid = before.kind === 'verb' && before.head.verb?.says && isVerb(chunks[at + 1]);
  return isSaid ? passTo(search, at + 1) : true;
}
