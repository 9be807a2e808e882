import type { Role } from '../../languages/grammar.ts';
import { afterMarks, isEvent, verbIn } from './kinds.ts';
import { verbOf } from './lookahead/verbOf.ts';
import type { ParseState } from './state.ts';
import type { Chunk, NounPhrase, Plain, VerbGroup } from './types.ts';

/** "when", "as", "after", "whether": an adjunct where a phrase or a day follows by itself, else a clause. */
export function placeSubordinator(state: ParseState, { word }: Plain): void {
  const straight = state.ahead()?.kind === 'time';
  const at = straight ? state.i + 1 : afterMarks(state.chunks, state.i + 1);
  const next = state.chunks[at];
  const role = word.role ?? 'when';
  const { adjuncts, times } = state.current;
  if (next?.kind === 'phrase' && isAdjunct(state, next, at, role)) {
    const phrases = [next];
    adjuncts.push({ role: adjunctRole(role), word, phrases, host: null });
    state.last = { phrase: next, list: phrases };
    state.i = at;
  } else if (next?.kind === 'time') {
    times.push(next.word);
    if (role === 'since') adjuncts.push({ role, word, phrases: [], host: null });
    state.i = at;
  } else if (next && beginners.has(next.kind)) openSubordinate(state, next, at, role);
}

const beginners: ReadonlySet<Chunk['kind']> = new Set(['phrase', 'verb', 'comma']);

const adjunctRole = (role: Role): Role => (role === 'when' ? 'time' : role === 'as' ? 'comparison' : role);

/** True where a phrase has no verb of its own, or its verb is that of a clause around it. */
function isAdjunct(state: ParseState, phrase: NounPhrase, at: number, role: Role): boolean {
  const { kind, objects } = state.current;
  if (verbOf(state.chunks, at) < 0) return true;
  // "those hospitalised |after a shooting| were"
  if (isEvent(phrase) && role === 'when' && kind === 'reduced' && state.waiting() !== null) return true;
  // "identified |as Ana Silva| were"
  const verb = verbIn(state.behind());
  const isPast = verb?.form === 'open' && verb === state.current.verb && kind !== 'reduced' && !verb.passive;
  return role === 'as' && verb !== null && verb.form !== 'finite' && !isPast && objects.length === 0;
}

function openSubordinate(state: ParseState, next: Chunk, at: number, role: Role): void {
  const level = state.current;
  const clause = state.open(role === 'question' ? 'complement' : 'adverbial', { parent: level, link: role });
  if (next.kind !== 'verb') return;
  if (role === 'as' && level.objects.length > 0) clause.subjects = level.objects.slice(-1);
  else if (next.form === 'gerund' || next.form === 'open') clause.subjects = [...level.subjects];
  if (clause.subjects.length === 0) return;
  clause.verb = asSubordinate(next);
  state.i = at;
}

/** "if |found|": what stands without an auxiliary behind a subordinator is passive. */
const asSubordinate = (verb: VerbGroup): VerbGroup =>
  verb.form === 'open' ? { ...verb, passive: true } : verb;
