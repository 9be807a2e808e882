import { afterMarks, isPersonal, isSetOffBy, verbIn } from './kinds.ts';
import { verbOf } from './lookahead/verbOf.ts';
import type { ParseState } from './state.ts';
import type { Chunk, Clause, NounPhrase, VerbGroup } from './types.ts';

/** Behind these a phrase may still be an object of the clause that is open. */
const near: ReadonlySet<Chunk['kind'] | undefined> = new Set(['verb', 'phrase', 'adjective', 'preposition']);

/** True where the phrase, whose verb is at `verb`, begins a clause rather than goes on with the one that is open. */
export function beginsClause(state: ParseState, previous: Chunk | undefined, verb: number): boolean {
  if (!near.has(previous?.kind)) return true;
  if (isAddressed(state, previous, verb) || isInverted(state, verb)) return false;
  const found = verbIn(state.chunks[verb])!;
  const open = state.current.verb;
  const { objects } = state.current;
  const says = open?.head.verb?.says !== undefined;
  const across = state.chunks
    .slice(state.i, verb)
    .some((c) => c.kind === 'conjunction' || c.kind === 'comma');
  if (across && (found.head.verb?.says || !says)) return false;
  if (open?.head.verb?.harm?.frame === 'transitive' && !open.passive && objects.length === 0) return false;
  if (isContent(state, previous, verb)) return true;
  if (found.form !== 'finite' && (isBare(state, found, verb) || !says || objects.length > 1)) return false;
  return !state.waiting() || verbIsLeft(state, verb);
}

/** "doctors are convinced |the army killed 12|", "it is clear |the army killed 12|": a form of being takes no object. */
function isContent({ chunks, current, i }: ParseState, previous: Chunk | undefined, verb: number): boolean {
  const { verb: open, objects } = current;
  const isFull = open?.passive
    ? previous?.kind === 'verb'
    : open?.head.verb?.be && previous?.kind === 'adjective';
  const harm = verbIn(chunks[verb])!.head.verb?.harm;
  const acts = harm?.frame === 'transitive' && chunks[verb + 1]?.kind === 'phrase';
  return Boolean(isFull) && objects.length === 0 && acts && verb === i + 1;
}

/** "…, said |Ana Silva, the mayor, and 11 were hurt|": who said it stands behind the verb, up to the comma. */
function isInverted({ chunks, i, current }: ParseState, verb: number): boolean {
  const bare = current.kind === 'aside' && current.subjects.length === 0 && current.objects.length === 0;
  const says = current.verb?.head.verb?.says !== undefined && chunks[i - 1] === current.verb;
  return bare && says && chunks.slice(i, verb).some((c) => c.kind === 'comma');
}

/** "the rebels, who say 15 were killed|, withdrew|": the clause that waits has a verb of its own behind the next comma. */
function verbIsLeft({ chunks }: ParseState, verb: number): boolean {
  const comma = chunks.findIndex(
    (c, k) => k > verb && (c.kind === 'comma' || c.kind === 'mark' || c.kind === 'end'),
  );
  const next = chunks[afterMarks(chunks, comma + 1)];
  return chunks[comma]?.kind === 'comma' && next?.kind === 'verb' && next.form !== 'gerund';
}

/** "told |the Wire| on Monday that he saw police beat five": to whom it was said, before what was said. */
function isAddressed({ current, chunks, i }: ParseState, previous: Chunk | undefined, verb: number): boolean {
  if (!verbIn(previous)?.head.verb?.tells || current.objects.length > 0) return false;
  return isPersonal(chunks[i + 1]) || chunks.slice(i, verb).some((c) => c.kind === 'that');
}

/** "lost a son |killed in the war|": a form that needs an object and has none tells of the phrase before. */
function isBare({ chunks }: ParseState, { head }: VerbGroup, at: number): boolean {
  const [next, second, third] = [1, 2, 3].map((n) => chunks[at + n]?.kind);
  const pair = next === 'conjunction' && second === 'verb' && third === 'phrase';
  return head.verb?.harm?.frame === 'transitive' && next !== 'phrase' && !pair;
}

/** Opens the clause of which the phrase is the first subject. */
export function openClause(
  state: ParseState,
  phrase: NounPhrase,
  previous: Chunk | undefined,
  verb: number,
): void {
  const clause = aroundInfinitive(state) ?? clauseAfter(state, previous, verb);
  state.current = clause;
  state.add(clause.subjects, phrase);
}

/** "To hit a few men |they| killed dozens": the infinitive came first. */
function aroundInfinitive({ current: { kind, parent } }: ParseState): Clause | null {
  return kind === 'infinitive' && parent?.verb === null && parent.subjects.length === 0 ? parent : null;
}

function clauseAfter(state: ParseState, previous: Chunk | undefined, verb: number): Clause {
  if (previous?.kind === 'conjunction') {
    const { kind, parent } = state.level();
    return state.open(kind === 'complement' ? kind : 'coordinate', { parent, link: previous.word.role });
  }
  if (previous?.kind !== 'quote' && !isSetOffBy(previous))
    return state.open('complement', { parent: state.current });
  const empty = previous?.kind === 'comma' ? emptyAround(state) : undefined;
  if (empty) return empty;
  const says = verbIn(state.chunks[verb])!.head.verb?.says !== undefined && state.current.verb !== null;
  const kind = says && endsSpeech(state, verb) ? 'aside' : 'main';
  return state.open(kind, { parent: previous?.kind === 'open' ? state.current : null });
}

/** "On Monday, |police| said": a clause of which only adjuncts were read. */
function emptyAround(state: ParseState): Clause | undefined {
  const root = state.level();
  const around = [root, state.current.parent, root.parent];
  return state.clauses.find((c) => c.verb === null && c.subjects.length === 0 && around.includes(c));
}

const ends: ReadonlySet<Chunk['kind']> = new Set(['end', 'comma', 'mark', 'quote', 'close']);
const light: ReadonlySet<Chunk['kind']> = new Set([...ends, 'time', 'preposition', 'adverb']);

/** True where a verb of saying ends what it says: "…, officials said |on Monday.|" */
function endsSpeech({ chunks }: ParseState, verb: number): boolean {
  const [next, second] = [chunks[verb + 1], chunks[verb + 2]];
  if (next?.kind === 'phrase' && second && !light.has(second.kind)) return false;
  // "…, unions say |11|": that is what they say
  if (next?.kind === 'phrase' && next.sort === 'count') return false;
  for (let k = verb + 1; k < chunks.length && k < verb + 10; k++) {
    const { kind } = chunks[k]!;
    if (ends.has(kind)) return true;
    if (kind === 'that' || kind === 'verb') return false;
    if (kind === 'phrase' && verbOf(chunks, k) >= 0) return false;
  }
  return true;
}
