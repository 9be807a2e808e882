import { afterMarks, isCalled, isGerund, passed } from '../kinds.ts';
import type { Chunk } from '../types.ts';
import { verbOf } from './verbOf.ts';

/** How far the comma may stand, in chunks. */
const reach = 14;

/** ", named as Ana Silva|, was| killed": the next comma is followed by a finite verb, and nothing before it begins a clause. */
export function closesWithVerb(chunks: readonly Chunk[], from: number): boolean {
  for (let at = from + 1; at < chunks.length && at < from + reach; at++) {
    const chunk = chunks[at]!;
    if (chunk.kind === 'comma') {
      const next = afterMarks(chunks, at + 1);
      if (!isCalled(chunks, next) || isFiniteVerb(chunks[next])) return goesOn(chunks, next);
      at = next;
    } else if (!belongs(chunk)) return false;
  }
  return false;
}

const isFiniteVerb = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.form === 'finite';

/** "|was| killed", "|and two others were| killed". */
function goesOn(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  const joins = chunk?.kind === 'conjunction' && chunk.word.role === 'and';
  return joins ? chunks[at + 1]?.kind === 'phrase' && verbOf(chunks, at + 1) >= 0 : isFiniteVerb(chunk);
}

const belongs = (chunk: Chunk): boolean =>
  chunk.kind === 'phrase' ||
  chunk.kind === 'preposition' ||
  isGerund(chunk) ||
  passed(chunk) ||
  (chunk.kind === 'subordinator' && chunk.word.role === 'as');
