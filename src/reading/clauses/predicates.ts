import { coordinateVerb } from './coordination.ts';
import { divides, headOf, isCalled, isPersonal } from './kinds.ts';
import { closesWithVerb } from './lookahead/closesWithVerb.ts';
import { verbOf } from './lookahead/verbOf.ts';
import { placeGerund, placeInfinitive } from './nonfinite.ts';
import type { ParseState } from './state.ts';
import type { Chunk, Clause, VerbGroup } from './types.ts';

/** Where a verb group goes: to the clause that is open, to one that waits, or to a clause of its own. */
export function placeVerb(state: ParseState, group: VerbGroup): void {
  const previous = state.before();
  if (state.current.verb === null && takesVerb(state, group)) {
    state.current.verb = group;
    return;
  }
  if (group.form === 'infinitive') return placeInfinitive(state, group, previous);
  if (group.form === 'gerund') return placeGerund(state, group, previous);
  const active = group.form === 'open' && previous?.kind === 'comma' && state.ahead()?.kind === 'phrase';
  const reduced = group.form !== 'finite' && !group.passive && !active;
  const waiting = state.current.verb === null ? null : state.waiting();
  if (waiting && isVerbOfWaiting(state, group, previous, reduced)) {
    state.current = waiting;
    waiting.verb = group;
    return;
  }
  if (previous?.kind === 'conjunction') return coordinateVerb(state, group, previous);
  if (isSpeech(state, group, previous)) state.open('aside').verb = group;
  else if (active) coordinateVerb(state, group, previous);
  else clauseFor(state, previous, reduced).verb = group;
}

/** True where the group is the verb of a clause around the open one, whose subject waits for it. */
function isVerbOfWaiting(
  state: ParseState,
  group: VerbGroup,
  previous: Chunk | undefined,
  reduced: boolean,
): boolean {
  if (isResult(state, group)) return false;
  if (!reduced) return true;
  if (previous?.kind === 'conjunction') return false;
  return actsAgain(state, group) || !(verbOf(state.chunks, state.i) >= 0 || isSetOff(state));
}

/** "…," |said| the mayor; not so "the mayor, |quoted| by the Wire, said" */
const isSpeech = (state: ParseState, { head, form }: VerbGroup, previous: Chunk | undefined): boolean =>
  head.verb?.says !== undefined &&
  head.verb.says !== 'blames' &&
  form !== 'participle' &&
  !isObject(state.ahead()) &&
  !(form === 'open' && isByAgent(state.ahead())) &&
  (previous?.kind === 'comma' || previous?.kind === 'quote' || state.behind()?.kind === 'quote');

const isByAgent = (next: Chunk | undefined): boolean =>
  next?.kind === 'preposition' && next.word.role === 'agent';

/** "Karim, accused of it, denied |it|": what nobody who speaks is called. */
const isObject = (c: Chunk | undefined): boolean =>
  c?.kind === 'phrase' &&
  c.sort === 'pronoun' &&
  (headOf(c).refers === 'it' || headOf(c).closed === 'object');

/** A new clause for a verb: one that tells of the last phrase, one whose subject is the last object, or one without a subject. */
function clauseFor(state: ParseState, previous: Chunk | undefined, reduced: boolean): Clause {
  const { current, last } = state;
  if (reduced && last && previous?.kind !== 'adverb')
    return state.open('reduced', { parent: current, antecedent: state.antecedent() });
  if (previous?.kind === 'phrase' && last && current.objects.at(-1) === last.phrase) {
    const subject = current.objects.pop()!;
    const complement = state.open('complement', { parent: current });
    state.add(complement.subjects, subject);
    return complement;
  }
  return state.open('coordinate', { parent: current.parent });
}

/** True where the group is the verb of the clause that is open; "killed" after its subject may only tell of it. */
function takesVerb(state: ParseState, group: VerbGroup): boolean {
  const { subjects, antecedent, kind } = state.current;
  const nonfinite = group.form === 'gerund' || group.form === 'infinitive';
  if (state.dash?.clause === state.current) return false;
  if (subjects.length === 0 && antecedent === null)
    return (!nonfinite && !tellsOfSource(state, group)) || kind === 'adverbial' || kind === 'participial';
  const behind = state.behind();
  if (group.form === 'open' && (behind?.kind === 'relative' || isPersonal(behind))) return true;
  if (nonfinite) return false;
  return (group.form !== 'open' && group.form !== 'participle') || !hasLaterVerb(state);
}

/** "according to figures |released| by the ministry, nine died": it tells of what the preposition governs. */
const tellsOfSource = (state: ParseState, { form }: VerbGroup): boolean =>
  (form === 'open' || form === 'participle') &&
  state.before()?.kind === 'phrase' &&
  state.current.adjuncts.at(-1)?.role === 'accordance';

/** True where the subject that waits has a finite verb further on, so that "killed" here only tells of it. */
function hasLaterVerb(state: ParseState): boolean {
  const { chunks, i, current } = state;
  const hasObject = state.ahead()?.kind === 'phrase';
  const called = isCalled(chunks, i);
  const comma = state.before()?.kind === 'comma';
  if (hasObject && called && current.subjects[0]?.determiner !== 'definite') return true;
  if (hasObject && !comma) return false;
  if (isSetOff(state)) return true;
  const later = verbOf(chunks, i);
  const main = chunks[later];
  if (main?.kind !== 'verb') return false;
  // "figures released by the ministry |showed|"
  const says = main.form === 'open' && main.head.verb?.says !== undefined;
  if (main.form !== 'finite' && !says && chunks[later + 1]?.kind !== 'phrase') return false;
  // "three men |identified as| A, B and C were killed"
  if (called) return true;
  // "one of four people hit on Sunday|,| has died": the comma closes what was set off
  const apposed = current.subjects.some((s) => state.apposed.has(s));
  if (apposed && chunks[later - 1]?.kind === 'comma') return true;
  return !chunks
    .slice(i + 1, later)
    .some((c, k, all) => (c.kind === 'comma' && !comma) || (c.kind === 'conjunction' && divides(all, k)));
}

/** "a woman, |named| as Ana Silva, was", "a man, one of four |hit| on Sunday, has": a comma and the verb close what is set off. */
const isSetOff = (state: ParseState): boolean =>
  (state.before()?.kind === 'comma' || state.isBeside()) && closesWithVerb(state.chunks, state.i);

/** "Men who stormed the town |killed three|": a second verb of the past that has an object of its own. */
function actsAgain(state: ParseState, group: VerbGroup): boolean {
  const { kind, subjects, objects, adjuncts } = state.current;
  return (
    isActive(group) &&
    (kind === 'reduced' || (kind === 'relative' && subjects.length === 0)) &&
    objects.length + adjuncts.length > 0 &&
    takesObject(state)
  );
}

/** "some of which left two dead and another |injured|": what became of the last object. */
function isResult(state: ParseState, group: VerbGroup): boolean {
  const { verb, objects } = state.current;
  const left = verb?.head.verb?.results === true && !verb.passive && state.last?.list === objects;
  return isActive(group) && left && !takesObject(state);
}

/** "killed", which takes an object and has no auxiliary. */
const isActive = ({ form, head }: VerbGroup): boolean =>
  form === 'open' && head.verb?.harm?.frame === 'transitive';

/** "killed |three|", "shot |and killed three|" */
function takesObject(state: ParseState): boolean {
  const [next, second, third] = [1, 2, 3].map((n) => state.ahead(n));
  if (next?.kind === 'phrase') return true;
  const pair = next?.kind === 'conjunction' && second?.kind === 'verb' && second.form === 'open';
  return pair && third?.kind === 'phrase';
}
