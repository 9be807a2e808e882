import type { Role } from '../../languages/grammar.ts';
import { afterMarks, headOf, isPerson } from './kinds.ts';
import { countAbove, type ParseState, type Seen, upwards } from './state.ts';
import type { NounPhrase } from './types.ts';

/** After a comma or a dash: one more of a list where the list goes on to an "and", else set beside the phrase before. */
export function placeBeside(state: ParseState, phrase: NounPhrase): void {
  const seen = state.last!;
  const person = personNamed(state, seen, phrase);
  if (person) {
    state.resume = person;
    return appose(state, person, phrase);
  }
  const closed = seen.list === state.current.subjects && state.current.verb !== null;
  if (state.before()?.kind !== 'mark' && !closed && listGoesOn(state, phrase))
    return state.add((countAbove(seen, phrase) ?? seen).list, phrase);
  state.resume = seen;
  appose(state, wholeOf(state, seen, phrase), phrase);
}

/** "a member of the choir, |Ana Silva|, and his driver": a name tells of the one person above. */
function personNamed(state: ParseState, seen: Seen, phrase: NounPhrase): Seen | null {
  const above = seen.of && phrase.sort === 'name' ? seen.above : null;
  if (!above || !isPerson(above.phrase) || above.phrase.quantity) return null;
  return headOf(above.phrase).noun?.plural || namesGoOn(state) ? null : above;
}

/** Whom a phrase that is set beside another tells of: that one, or one that it hangs on. */
function wholeOf(state: ParseState, seen: Seen, phrase: NounPhrase): Seen {
  const above = upwards(seen);
  // "ten of the crew, |four| of them cooks": a number tells of what was counted
  const counted = phrase.quantity && (above.find((up) => up.phrase.quantity) ?? countedInList(seen));
  if (counted) return counted;
  const caused = seen.phrase.quantity ? null : countedByCause(state, phrase);
  if (caused) return caused;
  // "members of one family, |a woman| and two boys": people tell of people
  return (isPerson(phrase) && above.find((up) => isPerson(up.phrase))) || seen;
}

/** "six officers and recruits, |five| of whom were clerks": of the list, the one that was counted. */
function countedInList({ phrase, list }: Seen): Seen | null {
  if (list.at(-1) !== phrase) return null;
  const counted = list.find((p) => p.quantity && isPerson(p) === isPerson(phrase));
  return counted ? { phrase: counted, list } : null;
}

/** "five soldiers lost their lives, |four| from friendly fire" */
function countedByCause(state: ParseState, phrase: NounPhrase): Seen | null {
  const { subjects, verb } = state.current;
  const why = state.ahead();
  if (phrase.sort !== 'count' || !verb || why?.kind !== 'preposition' || !causes.has(why.word.role))
    return null;
  const whole = subjects.find((p) => p.quantity && isPerson(p));
  return whole ? { phrase: whole, list: subjects } : null;
}

const causes: ReadonlySet<Role | null> = new Set(['origin', 'agent', 'cause', 'response']);

/** Sets a phrase beside another; what follows "and" is one more of those set beside, unless a comma closes them. */
function appose(state: ParseState, { phrase: whole, list: around }: Seen, phrase: NounPhrase): void {
  const list = state.apposed.get(whole) ?? [];
  state.apposed.set(whole, list);
  list.push(phrase);
  const closed = state.before()?.kind !== 'mark' && isClosed(state);
  state.last = closed ? { phrase: whole, list: around } : { phrase, list };
}

/** "most of them |women|": set beside without a comma. */
export function apposeToLast(state: ParseState, phrase: NounPhrase): void {
  if (!state.last) return;
  const list = [...(state.apposed.get(state.last.phrase) ?? []), phrase];
  state.apposed.set(state.last.phrase, list);
  // "two farmers |Adam Tell and Ben Tell|"
  if (phrase.sort === 'name' && state.last.phrase.quantity) state.last = { phrase, list };
}

/** True where a comma or a dash closes what is set beside: "Ana Silva, a teacher|,| and". */
function isClosed({ chunks, i }: ParseState): boolean {
  const end = chunks
    .slice(i + 1)
    .find((c) => closers.has(c.kind) || c.kind === 'verb' || c.kind === 'conjunction');
  return end !== undefined && closers.has(end.kind);
}

const closers: ReadonlySet<string> = new Set(['comma', 'close', 'mark']);

/** "…, Ben |and Carl|": the list ends in a name. */
function namesGoOn({ chunks, i }: ParseState): boolean {
  const and = chunks.findIndex((c, k) => k > i && (c.kind === 'conjunction' || c.kind === 'verb'));
  const last = chunks[and + 1];
  return chunks[and]?.kind === 'conjunction' && last?.kind === 'phrase' && last.sort === 'name';
}

/** How far a list may go on before its "and", in chunks. */
const reach = 24;
const breaks: ReadonlySet<string> = new Set(['verb', 'mark', 'end', 'relative', 'subordinator']);

/** "A, |B|, C and D": the comma before this phrase belongs to a list that ends in "and". */
export function listGoesOn({ chunks, i, last }: ParseState, own: NounPhrase): boolean {
  const end = chunks.slice(i + 1, i + reach).findIndex((c) => c.kind === 'conjunction' || breaks.has(c.kind));
  const and = i + 1 + end;
  if (end < 0 || chunks[and]!.kind !== 'conjunction' || !areAlike(own, last!.phrase)) return false;
  return chunks[afterMarks(chunks, and + 1)]?.kind === 'phrase';
}

/** Two phrases that can stand in one list: both names, both people, both counted or neither. */
function areAlike(a: NounPhrase, b: NounPhrase): boolean {
  const counted = (p: NounPhrase): boolean => p.quantity !== null || p.determiner !== 'none';
  if (a.sort !== b.sort || isPerson(a) !== isPerson(b)) return false;
  const person = isPerson(a) && !a.quantity && !headOf(a).noun?.plural;
  return a.sort === 'name' || person || counted(a) === counted(b);
}
