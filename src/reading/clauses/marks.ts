import { afterMarks } from './kinds.ts';
import { verbOf } from './lookahead/verbOf.ts';
import type { ParseState } from './state.ts';
import type { Plain } from './types.ts';

/** A semicolon, a colon or a dash: a new clause where a subject and its verb follow, or a line of its own. */
export function placeMark(state: ParseState, mark: Plain): void {
  if (state.dash) {
    state.goBack(state.dash);
    state.dash = null;
  } else if (isSetOffByDashes(state, mark)) {
    state.dash = state.place();
  } else if (introducesSpeech(state, mark)) {
    state.open('complement', { parent: state.current });
    state.last = null;
  } else if (!goesOn(state, mark)) {
    state.open('main');
    state.last = null;
  }
}

/** "Four farmers |– two of them brothers –| were": a second dash follows, and then the verb. */
function isSetOffByDashes({ chunks, i, current }: ParseState, { word }: Plain): boolean {
  if (current.verb !== null || current.subjects.length === 0) return false;
  const close = chunks.findIndex(
    (x, k) => k > i && k < i + 30 && x.kind === 'mark' && x.word.text === word.text,
  );
  return close > 0 && chunks[afterMarks(chunks, close + 1)]?.kind === 'verb';
}

/** "…, the mayor said|:| in three raids, 12 people were killed": what is said follows. */
const introducesSpeech = (state: ParseState, { word }: Plain): boolean =>
  word.text === ':' && state.behind()?.kind === 'verb' && state.current.verb?.head.verb?.says !== undefined;

/** True where the clause before goes on behind the mark. */
function goesOn(state: ParseState, { word }: Plain): boolean {
  if (word.text === ';' || word.text === '|') return false;
  const incomplete = state.waiting() !== null || state.current.verb === null;
  if (incomplete && word.text !== ':') return true;
  const at = afterMarks(state.chunks, state.i + 1);
  const next = state.chunks[at];
  if (next?.kind === 'phrase') return verbOf(state.chunks, at) < 0 && state.last !== null;
  // "strikes on the road – |giving| a toll of eight"
  if (next?.kind === 'verb' && next.form === 'gerund' && word.text !== ':') return true;
  return next?.kind === 'preposition' || next?.kind === 'subordinator';
}
