import { divides, isEvent, isNamed, passed, verbIn } from '../kinds.ts';
import type { Chunk, NounPhrase } from '../types.ts';
import { overComma } from './commas.ts';
import { overBracket, overConjunction, overDash, overPhrase, overPreposition } from './crossings.ts';
import { find, passTo, type Search, type Step } from './search.ts';

/** How far a subject may stand from its verb, in chunks. */
const reach = 40;
/** Clauses within clauses, at most. */
const deepest = 6;

/** The verb group of which the phrase at `from` is the subject, or a part of the subject; -1 where it is none's. */
export function verbOf(chunks: readonly Chunk[], from: number, depth = 0): number {
  if (depth > deepest) return -1;
  const within = chunks[from]?.kind === 'verb';
  const search: Search = { chunks, depth, at: from + 1, within, found: -1 };
  for (; search.at < chunks.length && search.at < from + reach; search.at++) {
    const chunk = chunks[search.at]!;
    if (!passed(chunk) && !steps[chunk.kind]?.(search)) return search.found;
  }
  return -1;
}

const steps: Partial<Record<Chunk['kind'], Step>> = {
  preposition: overPreposition,
  conjunction: overConjunction,
  comma: overComma,
  open: overBracket,
  mark: overDash,
  relative: overRelative,
  that: overRelative,
  verb: atVerb,
  phrase: overPhrase,
  subordinator: overSubordinator,
};

const behind = ({ chunks, depth }: Search, at: number): number => verbOf(chunks, at, depth + 1);

/** "the man |who was shot| died"; behind a verb "that" opens what is said. */
function overRelative(search: Search): boolean {
  const { chunks, at, within } = search;
  if (chunks[at]!.kind === 'that' && (within || chunks[at - 1]?.kind === 'verb')) return false;
  search.within = true;
  return passTo(search, chunks[at + 1]?.kind === 'verb' ? at + 1 : behind(search, at + 1));
}

/** A finite verb is the one looked for; "killed" is, unless a finite one follows it. */
function atVerb(search: Search): boolean {
  const { chunks, at, within } = search;
  const form = verbIn(chunks[at])?.form;
  if (form === 'finite') return find(search, at);
  search.within = true;
  if (form !== 'open') return true;
  if (chunks[at + 1]?.kind === 'phrase' && !within) return find(search, at);
  const later = behind(search, at);
  return find(search, later > 0 && isMain(chunks, at, later) && !isSeparated(chunks, at, later) ? later : at);
}

function isMain(chunks: readonly Chunk[], before: number, at: number): boolean {
  const verb = verbIn(chunks[at]);
  if (!verb) return false;
  // "figures released by the ministry |showed|"
  const tells = verb.head.verb?.says !== undefined && !verbIn(chunks[before])?.head.verb?.says;
  return verb.form === 'finite' || tells || chunks[at + 1]?.kind === 'phrase';
}

/** True where a conjunction or a comma stands between: "was hit |and| died" goes on with the same subject. */
const isSeparated = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks
    .slice(from + 1, to)
    .some((c, k, between) => c.kind === 'comma' || (c.kind === 'conjunction' && divides(between, k)));

/** "a man identified |as Ana's brother| died", "two who were hurt |after a crash| died". */
function overSubordinator(search: Search): boolean {
  const { chunks, at } = search;
  const next = chunks[at + 1];
  const governs = next?.kind === 'time' || (next?.kind === 'phrase' && isGoverned(search, next));
  return governs && passTo(search, at + 1);
}

function isGoverned(search: Search, phrase: NounPhrase): boolean {
  const { chunks, at } = search;
  const chunk = chunks[at]!;
  const role = chunk.kind === 'subordinator' ? chunk.word.role : null;
  const isCalledSo = isNamed(chunks[at - 1]);
  if (role === 'when') return isCalledSo && isEvent(phrase);
  return role === 'as' && (isCalledSo || behind(search, at + 1) < 0);
}
