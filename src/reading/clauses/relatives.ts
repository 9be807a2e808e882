import type { Word } from '../../languages/word.ts';
import { afterMarks, headOf } from './kinds.ts';
import type { ParseState } from './state.ts';
import type { Clause, Plain } from './types.ts';

/** "who", "which": a clause that tells of the last phrase; behind a verb, a question. */
export function openRelative(state: ParseState, { word }: Plain): void {
  const parent = state.current;
  if (isQuestion(state)) {
    state.open('complement', { parent, link: 'question' });
    return;
  }
  const list = state.last?.list ?? [];
  const antecedent = state.antecedent();
  const clause = state.open('relative', { parent, antecedent, link: word.role });
  if (list.length > 1 && list.at(-1) === antecedent && !antecedent.quantity && tellsOfAll(state))
    clause.subjects = [...list];
}

/** "asked |which| of the boats", "it was unclear |who| fired", "no idea |who| fired", "a dispute over |who| fired". */
function isQuestion(state: ParseState): boolean {
  const behind = state.behind();
  if (behind?.kind === 'verb') return true;
  if (behind?.kind === 'adjective') return state.current.states.includes(behind.word);
  if (behind?.kind === 'phrase') return headOf(behind).truth !== null;
  if (behind?.kind !== 'preposition' || state.ahead()?.kind !== 'verb') return false;
  // "the question |of who| fired", and not "some |of which| killed two"
  return behind.word.role !== 'of' || (state.last !== null && headOf(state.last.phrase).truth !== null);
}

/** "a girl and her mother who |were| shot", "…, who |all| died": the verb, or a word before it, tells of several. */
function tellsOfAll({ words, chunks, i }: ParseState): boolean {
  const verb = chunks.slice(i + 1, i + 3).find((c) => c.kind === 'verb');
  const several = (w: Word): boolean => w.verb?.plural === true || w.closed === 'all' || w.closed === 'both';
  return verb !== undefined && words.slice(chunks[i]!.to, verb.to).some(several);
}

/** "that": who it was that did it, or what is said. */
export function openThat(state: ParseState, { word }: Plain): void {
  const parent = toldAround(state) ?? state.current;
  const next = state.chunks[afterMarks(state.chunks, state.i + 1)];
  if (state.before()?.kind === 'phrase' && next?.kind === 'verb' && state.last)
    state.open('relative', { parent, antecedent: state.antecedent() });
  else if (parent.verb) state.open('complement', { parent, link: word.role });
  else state.open('relative', { parent, antecedent: state.last?.phrase ?? null, link: word.role });
}

/** "told the union, which met on Monday, |that| nine had died": behind what is set off, what the clause around it tells. */
function toldAround(state: ParseState): Clause | null {
  const { kind, verb, parent } = state.current;
  const isSetOff =
    kind === 'relative' && verb?.head.verb?.says === undefined && state.before()?.kind === 'comma';
  return isSetOff && parent?.verb?.head.verb?.says ? parent : null;
}
