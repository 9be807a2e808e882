import { headOf } from './kinds.ts';
import { countAbove, type ParseState, type Seen, upwards } from './state.ts';
import type { Clause, NounPhrase, Plain, VerbGroup } from './types.ts';

/** "and |injuries to eight|": one more of the list of its like; "11 people at a mall and then |himself|" of the objects. */
export function coordinatePhrase(state: ParseState, phrase: NounPhrase): void {
  const { objects } = state.current;
  const around = listAroundAside(state);
  if (around) {
    state.current = around;
    return state.add(around.subjects, phrase);
  }
  if (headOf(phrase).closed === 'reflexive' && objects.length > 0) return state.add(objects, phrase);
  const names = namesOfCounted(state, phrase);
  if (names) return state.add(names, phrase);
  const closed = state.resume && state.before(2)?.kind === 'comma' && state.last!.list.length === 1;
  state.add(alike(closed ? state.resume! : state.last!, phrase).list, phrase);
}

/** "Ana, who was 12, |and Karim| were": the clause whose subjects go on behind what was set off. */
function listAroundAside(state: ParseState): Clause | null {
  const waiting = state.before(2)?.kind === 'comma' ? state.waiting() : null;
  const antecedents = upFrom(state.current).map((c) => c.antecedent);
  return waiting && antecedents.some((p) => p !== null && waiting.subjects.includes(p)) ? waiting : null;
}

/** A clause that tells of a phrase, and those that it hangs on. */
const upFrom = (clause: Clause): readonly Clause[] =>
  clause.kind === 'relative' || clause.kind === 'reduced'
    ? [clause, ...(clause.parent ? upFrom(clause.parent) : [])]
    : [];

/** "two lodgers, Ana Silva, 43, |and Ben Tell|": the names beside those counted, until there are as many. */
function namesOfCounted({ resume, apposed }: ParseState, phrase: NounPhrase): NounPhrase[] | null {
  if (phrase.sort !== 'name' || resume?.phrase.sort !== 'common') return null;
  const names = apposed.get(resume.phrase);
  return names && names.length < (resume.phrase.quantity?.low ?? 0) ? names : null;
}

/** What a coordinated phrase is one more of: a number goes with a number, harm with harm, people with people. */
function alike(near: Seen, phrase: NounPhrase): Seen {
  const counted = countAbove(near, phrase);
  if (counted) return counted;
  const { noun } = headOf(phrase);
  const above = upwards(near);
  const harms = (p: NounPhrase): boolean => {
    const own = headOf(p).noun;
    return Boolean(own?.harm ?? own?.wound ?? own?.harmOf);
  };
  // "900 on the coast |and hundreds| in the hills"
  const number = phrase.quantity ? above.find((seen) => seen.phrase.quantity) : undefined;
  const isPeople = noun?.population !== undefined || phrase.sort === 'count';
  const like = harms(phrase)
    ? above.find((seen) => harms(seen.phrase))
    : above.find(
        (seen) =>
          isPeople &&
          headOf(seen.phrase).noun?.population &&
          !(seen.of && seen.above?.phrase.sort === 'count'),
      );
  return number ?? like ?? near;
}

/** "left a guard dead |and two clerks| hurt": the clause whose objects go on. */
export function resultClause(state: ParseState, verb: number): Clause | null {
  const found = state.chunks[verb];
  const next = state.ahead();
  const isState = next?.kind === 'adjective' && next.word.state !== null;
  if (!isState && found?.kind === 'verb' && found.form === 'finite') return null;
  const at = state.current.kind === 'reduced' ? state.current.parent : state.current;
  const goesOn = at !== state.current || at.states.length > 0 || isState || found !== undefined;
  return goesOn && at?.verb?.head.verb?.results && !at.verb.passive && at.objects.length > 0 ? at : null;
}

/** "was shot |and died|", "killing three |and wounding five|": a second verb, with the subjects of the one that it goes with. */
export function coordinateVerb(state: ParseState, group: VerbGroup, previous: Plain): void {
  const mate = mateOf(state, group);
  const clause = state.open(mate.kind === 'main' ? 'coordinate' : mate.kind, {
    parent: mate.parent,
    antecedent: mate.antecedent,
    link: previous.word.role,
  });
  clause.subjects = mate.subjects;
  clause.verb = sharing(group, mate.verb, state.ahead()?.kind === 'phrase');
}

/** The clause, from the open one outwards, whose verb has the form of the second. */
function mateOf(state: ParseState, group: VerbGroup): Clause {
  const finite = group.form === 'finite' || group.form === 'open';
  const active = group.form === 'open' && !group.passive && state.ahead()?.kind === 'phrase';
  const fits = ({ verb, kind }: Clause): boolean => {
    if (verb === null || (active && kind === 'reduced')) return false;
    if (finite) return verb.form === 'finite' || verb.form === 'open';
    return verb.form === group.form || (group.form === 'participle' && (verb.passive || verb.perfect));
  };
  let mate = aroundSpeech(state, group) ?? state.current;
  while (!fits(mate) && mate.parent) mate = mate.parent;
  return mate;
}

/** "residents contradicted the army, who say one died, |and spoke| of seven": behind what another says between commas, who spoke first goes on. */
function aroundSpeech(state: ParseState, { head }: VerbGroup): Clause | null {
  if (!head.verb?.says || state.before(2)?.kind !== 'comma') return null;
  let clause: Clause | null = state.current;
  while (clause && clause.kind !== 'relative') clause = clause.parent;
  const around = clause?.verb?.head.verb?.says && clause !== state.current ? clause.parent : null;
  return around?.verb ? around : null;
}

/** A verb with what it shares with the one before "and": "has died |and been buried|", "were shot |and killed|", "may die |or be killed|". */
function sharing(group: VerbGroup, mate: VerbGroup | null, hasObject: boolean): VerbGroup {
  if (!mate) return group;
  if (group.form === 'participle' && mate.perfect && !mate.passive) return { ...group, form: 'finite' };
  if (group.form === 'open' && !group.passive && mate.passive && !hasObject)
    return { ...group, passive: true, negated: mate.negated, modality: mate.modality };
  return group.form !== 'finite' && mate.modality === 'open' ? { ...group, modality: 'open' } : group;
}
