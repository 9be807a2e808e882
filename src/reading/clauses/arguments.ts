import { apposeToLast, listGoesOn, placeBeside } from './apposition.ts';
import { coordinatePhrase, resultClause } from './coordination.ts';
import { beginsClause, openClause } from './finite.ts';
import { afterMarks, headOf, isSetOffBy, verbIn } from './kinds.ts';
import { verbOf } from './lookahead/verbOf.ts';
import type { ParseState } from './state.ts';
import type { Chunk, Clause, NounPhrase } from './types.ts';

/** Where a noun phrase goes: subject or object of the clause that is open, one more of a list, or the first phrase of a new clause. */
export function placePhrase(state: ParseState, phrase: NounPhrase): void {
  const previous = state.before();
  const verb = verbOf(state.chunks, state.i);
  const opened = opens(state, phrase, previous, verb);
  if (opened) return state.add(opened.subjects, phrase);
  if (state.current.verb === null) return placeBeforeVerb(state, phrase, previous);
  placeAfterVerb(state, phrase, previous, verb);
}

/** The clause that the phrase opens, whatever is open now. */
function opens(
  state: ParseState,
  phrase: NounPhrase,
  previous: Chunk | undefined,
  verb: number,
): Clause | null {
  if (interrupts(state, previous)) return state.open('aside', { parent: state.current });
  if (tellsOfLast(state, phrase, previous))
    return state.open('relative', { parent: state.current, antecedent: state.last!.phrase });
  return isNextHeadline(state, phrase, previous, verb) ? state.open('main') : null;
}

/** ", |police say|,": who speaks, in the middle of what is said, or behind a headline without a verb. */
function interrupts(state: ParseState, previous: Chunk | undefined): boolean {
  const verb = state.ahead();
  const end = state.chunks[afterMarks(state.chunks, state.i + 2)];
  return (
    previous?.kind === 'comma' &&
    state.current.verb === null &&
    verb?.kind === 'verb' &&
    verb.head.verb?.says !== undefined &&
    (end === undefined || end.kind === 'comma' || end.kind === 'end')
  );
}

/** "the strikes |it| blamed on Tolv": a pronoun behind a phrase begins what tells of it. */
function tellsOfLast(state: ParseState, phrase: NounPhrase, previous: Chunk | undefined): boolean {
  const { kind, verb, objects, parent } = state.current;
  if (previous?.kind !== 'phrase' || state.last?.phrase !== previous || !verb) return false;
  if (phrase.sort !== 'pronoun' || !headOf(phrase).refers || state.ahead()?.kind !== 'verb') return false;
  const said = verb.head.verb?.says && objects.length === 1;
  const aim = kind === 'infinitive' && parent?.verb === null;
  return !said && !aim;
}

/** "4 shot, |1 dead|", "man dead, |three| hurt": headlines set one after the other, without verbs. */
function isNextHeadline(
  state: ParseState,
  phrase: NounPhrase,
  previous: Chunk | undefined,
  verb: number,
): boolean {
  if (previous?.kind !== 'comma') return false;
  const isState = (p: NounPhrase): boolean => headOf(p).state !== null && headOf(p).tag === 'adjective';
  if (state.current.verb) return phrase.quantity !== null && isState(phrase);
  const { subjects, states } = state.current;
  const [dead] = subjects;
  if (!dead || verb < 0) return false;
  return states.some((w) => w.state !== null) || Boolean(dead.quantity && isState(dead) && phrase.quantity);
}

/** A phrase in a clause that has no verb yet: its subject, one more of them, or what tells who they are. */
function placeBeforeVerb(state: ParseState, phrase: NounPhrase, previous: Chunk | undefined): void {
  const { subjects, antecedent } = state.current;
  const and = previous?.kind === 'conjunction';
  if (subjects.length > 0 && (and || isSetOffBy(previous))) {
    if (and && state.last) return coordinatePhrase(state, phrase);
    if (state.last) placeBeside(state, phrase);
    return;
  }
  if (namesSource(state, phrase, previous)) return apposeToLast(state, phrase);
  const bare = subjects.length > 0 && antecedent === null && previous?.kind === 'phrase';
  if (!bare) return state.add(subjects, phrase);
  if (state.ahead()?.kind !== 'verb') return apposeToLast(state, phrase);
  // "the man |police| shot"
  const inner = state.open('relative', { parent: state.current, antecedent: subjects.at(-1)! });
  state.add(inner.subjects, phrase);
}

/** "According to the widow, |Ana Silva|, two men were shot": between commas, behind one who is not named. */
function namesSource(
  { current, last, chunks, i }: ParseState,
  phrase: NounPhrase,
  previous: Chunk | undefined,
): boolean {
  const by = current.adjuncts.at(-1);
  const source = by?.role === 'accordance' || by?.role === 'citation' ? by.phrases.at(-1) : undefined;
  if (!source || source !== last?.phrase || current.subjects.length > 0 || previous?.kind !== 'comma')
    return false;
  const [close, next] = [chunks[i + 1], chunks[i + 2]];
  const tells = phrase.sort === 'name' ? isOneOf(source) : source.sort === 'name' && isOneOf(phrase);
  return tells && close?.kind === 'comma' && next?.kind !== 'verb';
}

/** "the widow", "a teacher": one person, or a body, that is not named. */
const isOneOf = (phrase: NounPhrase): boolean =>
  phrase.sort === 'common' && phrase.quantity === null && headOf(phrase).noun?.plural !== true;

/** A phrase behind the verb: an object, one more of what came before, or the subject of the next clause. */
function placeAfterVerb(
  state: ParseState,
  phrase: NounPhrase,
  previous: Chunk | undefined,
  verb: number,
): void {
  const { last } = state;
  const and = previous?.kind === 'conjunction' ? previous : null;
  const left = and && resultClause(state, verb);
  if (left) {
    state.current = left;
    return state.add(left.objects, phrase);
  }
  if (and && last?.included && state.before(2)?.kind !== 'comma' && state.ahead()?.kind !== 'verb')
    return state.add(last.list, phrase, true);
  if (last && isNextName(state, phrase, previous)) return state.add(last.list, phrase);
  if (and && isElliptic(state)) return openClause(state, phrase, previous, state.i + 1);
  const waits = and !== null && (state.waiting() !== null || isListOfSpeakers(state, verb));
  if (verb >= 0 && !waits && beginsClause(state, previous, verb))
    return openClause(state, phrase, previous, verb);
  if (last && and && and.word.role !== 'but') return coordinatePhrase(state, phrase);
  if (last && isSetOffBy(previous)) return placeBeside(state, phrase);
  if (previous?.kind === 'phrase' && last?.phrase.sort === 'pronoun' && last.list !== state.current.objects)
    return apposeToLast(state, phrase);
  state.add(state.current.objects, phrase);
}

/** "four were killed and |two others| taken hostage": the verb of being is that of the clause before. */
function isElliptic({ chunks, i, current }: ParseState): boolean {
  const next = chunks[i + 1];
  return (
    current.verb?.passive === true &&
    current.verb.form === 'finite' &&
    next?.kind === 'verb' &&
    next.form === 'participle' &&
    verbOf(chunks, i) < 0
  );
}

/** "three men identified as Ana Silva, |Ben Tell| and …, were killed" */
const isNextName = (state: ParseState, phrase: NounPhrase, previous: Chunk | undefined): boolean =>
  previous?.kind === 'comma' &&
  phrase.sort === 'name' &&
  state.last?.phrase.sort === 'name' &&
  state.waiting() !== null &&
  listGoesOn(state, phrase);

/** "…, and |the mayor, the army| said": between one comma and the verb of saying nothing but who says it. */
function isListOfSpeakers({ chunks, i }: ParseState, verb: number): boolean {
  if (verbIn(chunks[verb])?.head.verb?.says === undefined) return false;
  const comma = chunks.findIndex((c, k) => k > i && c.kind === 'comma');
  const who = comma > 0 && comma < verb ? chunks.slice(comma + 1, verb) : [];
  return who.length > 0 && who.every((c) => c.kind === 'phrase' || c.kind === 'conjunction');
}
