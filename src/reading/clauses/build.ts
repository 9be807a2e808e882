import type { Word } from '../../languages/word.ts';
import { placeAdverb, placePreposition } from './adjuncts.ts';
import { placePhrase } from './arguments.ts';
import { placeMark } from './marks.ts';
import { placeVerb } from './predicates.ts';
import { openRelative, openThat } from './relatives.ts';
import { ParseState } from './state.ts';
import { placeSubordinator } from './subordinators.ts';
import type { Adjunct, Chunk, Clause, NounPhrase, Plain } from './types.ts';
import { settle } from './voice.ts';

/** A sentence as its clauses, left to right, with what is set beside a phrase: "Ana Silva, |a teacher|". */
export interface Structure {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  readonly apposed: ReadonlyMap<NounPhrase, readonly NounPhrase[]>;
  /** What hangs on a phrase. */
  readonly hosted: ReadonlyMap<NounPhrase | null, readonly Adjunct[]>;
  /** True for a question. */
  readonly asks: boolean;
}

/** The clauses of a sentence, from its chunks. */
export function structured(words: readonly Word[], chunks: readonly Chunk[]): Structure {
  const state = new ParseState(words, chunks);
  for (; state.i < chunks.length; state.i++) {
    const chunk = chunks[state.i]!;
    place(state, chunk);
    state.current.to = Math.max(state.current.to, chunk.to);
  }
  const { clauses, apposed } = state;
  for (const clause of clauses) settle(clause);
  const asks = words.at(-1)?.text === '?' || words.at(-2)?.text === '?';
  const hosted = Map.groupBy(
    clauses.flatMap((c) => c.adjuncts),
    (a) => a.host,
  );
  return { words, chunks, clauses, apposed, hosted, asks };
}

function place(state: ParseState, chunk: Chunk): void {
  if (chunk.kind === 'phrase') placePhrase(state, chunk);
  else if (chunk.kind === 'verb') placeVerb(state, chunk);
  else placePlain(state, chunk);
}

function placePlain(state: ParseState, chunk: Plain): void {
  const { current } = state;
  switch (chunk.kind) {
    case 'preposition':
      return placePreposition(state, chunk);
    case 'relative':
      return openRelative(state, chunk);
    case 'that':
      return openThat(state, chunk);
    case 'subordinator':
      return placeSubordinator(state, chunk);
    case 'mark':
      return placeMark(state, chunk);
    case 'open':
      return openBracket(state);
    case 'close':
      return closeBracket(state);
    case 'time':
      current.times.push(chunk.word);
      return;
    case 'adjective':
      if (current.verb || current.subjects.length > 0) current.states.push(chunk.word);
      return;
    case 'adverb':
      return placeAdverb(state, chunk);
    case 'comma':
    case 'conjunction':
    case 'quote':
    case 'end':
  }
}

function openBracket(state: ParseState): void {
  state.outer.push(state.place());
  state.open('aside', { parent: state.current });
  state.last = null;
}

function closeBracket(state: ParseState): void {
  const outer = state.outer.pop();
  if (outer) state.goBack(outer);
}
