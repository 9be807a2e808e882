import { afterMarks, closing, divides, isCalled, isEvent, isNamed, isVerb, passed } from './kinds.ts';
import type { Chunk } from './types.ts';

/** How far a subject may stand from its verb, in chunks. */
const reach = 40;

/** The verb group of which the phrase at `i` is the subject, or a part of the subject; -1 where it is none's. */
export function verbOf(chunks: readonly Chunk[], i: number, depth = 0): number {
  if (depth > 6) return -1;
  let within = chunks[i]?.kind === 'verb';
  for (let j = i + 1; j < chunks.length && j < i + reach; j++) {
    const c = chunks[j]!;
    if (passed(c)) continue;
    if (c.kind === 'preposition') {
      const next = overPreposition(chunks, j);
      if (next === j) continue;
      j = next;
    } else if (c.kind === 'conjunction') {
      if (chunks[j + 1]?.kind === 'verb' && within) continue;
      const item = afterMarks(chunks, j + 1);
      if (chunks[item]?.kind !== 'phrase') return -1;
      j = item;
    } else if (c.kind === 'comma') {
      return afterComma(chunks, j, depth);
    } else if (c.kind === 'open') {
      j = closing(chunks, j);
      if (j < 0) return -1;
    } else if (c.kind === 'mark') {
      const close = chunks.findIndex(
        (x, k) => k > j && k < j + 16 && x.kind === 'mark' && x.word.text === c.word.text,
      );
      return close > 0 && isVerb(chunks[close + 1]) && c.word.text !== ';' && c.word.text !== ':'
        ? close + 1
        : -1;
    } else if (c.kind === 'relative' || c.kind === 'that') {
      if (c.kind === 'that' && (within || chunks[j - 1]?.kind === 'verb')) return -1;
      within = true;
      const verb = chunks[j + 1]?.kind === 'verb' ? j + 1 : verbOf(chunks, j + 1, depth + 1);
      if (verb < 0) return -1;
      j = verb;
    } else if (c.kind === 'verb') {
      const found = atVerb(chunks, j, within, depth);
      if (found >= 0) return found;
      within = true;
    } else if (c.kind === 'phrase') {
      if (!within) {
        // "the man |police| shot died"
        const verb = chunks[j - 1]!.kind === 'phrase' && chunks[j + 1]?.kind === 'verb' ? j + 1 : -1;
        if (verb < 0) return -1;
        within = true;
        j = verb;
      } else {
        // "those who said |twelve people were dead|": what they said
        const said = chunks[j - 1];
        if (said?.kind === 'verb' && said.head.verb?.says && isVerb(chunks[j + 1])) j++;
      }
    } else if (c.kind === 'subordinator') {
      const next = chunks[j + 1];
      const after =
        next?.kind === 'phrase' && c.word.role === 'when' && isEvent(next) && isNamed(chunks[j - 1]);
      if (
        next?.kind !== 'time' &&
        !after &&
        !(
          next?.kind === 'phrase' &&
          c.word.role === 'as' &&
          (isNamed(chunks[j - 1]) || verbOf(chunks, j + 1, depth + 1) < 0)
        )
      )
        return -1;
      j++;
    } else return -1;
  }
  return -1;
}

/** Whether the verb group at `j` is the one looked for: a finite one is; "killed" is, unless a finite one follows it. */
function atVerb(chunks: readonly Chunk[], j: number, within: boolean, depth: number): number {
  const c = chunks[j]!;
  if (c.kind !== 'verb') return -1;
  if (c.form === 'finite') return j;
  if (c.form !== 'open') return -1;
  if (chunks[j + 1]?.kind === 'phrase' && !within) return j;
  const later = verbOf(chunks, j, depth + 1);
  const main = chunks[later];
  const finite = main?.kind === 'verb' && (main.form === 'finite' || chunks[later + 1]?.kind === 'phrase');
  return later > 0 && finite && !separated(chunks, j, later) ? later : j;
}

/** True where a conjunction or a comma stands between: "was hit |and| died" goes on with the same subject. */
const separated = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks
    .slice(from + 1, to)
    .some((c, k, between) => c.kind === 'comma' || (c.kind === 'conjunction' && divides(between, k)));

/** "X, a lawmaker from Y, |said|"; "A, B and C |were|". */
function afterComma(chunks: readonly Chunk[], comma: number, depth: number): number {
  let listed = false;
  let relative = false;
  let verbs = 0;
  for (let j = comma + 1; j < chunks.length && j < comma + 30; j++) {
    const c = chunks[j]!;
    if (c.kind === 'comma') {
      const next = afterMarks(chunks, j + 1);
      if (isVerb(chunks[next]) && next - j <= 2) return next;
      continue;
    }
    if (c.kind === 'conjunction') listed = true;
    else if (c.kind === 'relative') relative = true;
    else if (c.kind === 'verb' && (c.form === 'finite' || c.form === 'open')) {
      if (relative || (c.form === 'open' && chunks[j - 1]?.kind === 'comma')) {
        verbs++;
        if (verbs > 3) return -1;
        relative = true;
        continue;
      }
      return listed &&
        chunks[j - 1]?.kind !== 'comma' &&
        chunks[comma + 1]?.kind === 'phrase' &&
        !begins(chunks, comma, j)
        ? j
        : -1;
    } else if (c.kind === 'subordinator' || c.kind === 'end' || c.kind === 'that') {
      if (!relative) return -1;
    } else if (c.kind === 'open') {
      const close = closing(chunks, j);
      if (close < 0) return -1;
      j = close;
    } else if (c.kind === 'mark') return -1;
  }
  void depth;
  return -1;
}

/** "…, and the phrase after |and| has that verb by itself": a list has no article or number that only its last item has. */
const begins = (chunks: readonly Chunk[], comma: number, verb: number): boolean => {
  const items = chunks.slice(comma + 1, verb).filter((c) => c.kind === 'phrase');
  return items.length < 2 && chunks[comma + 1]?.kind !== 'conjunction';
};

/** The index of the last chunk of a prepositional phrase; `j` itself where nothing is governed. */
function overPreposition(chunks: readonly Chunk[], j: number): number {
  const next = afterMarks(chunks, j + 1);
  const c = chunks[next];
  if (c?.kind === 'phrase' || c?.kind === 'time') return next;
  if (c?.kind === 'verb' && c.form === 'gerund') return chunks[next + 1]?.kind === 'phrase' ? next + 1 : next;
  if (c?.kind === 'preposition') return overPreposition(chunks, next);
  return j;
}

/** ", named as Ana Silva|, was| killed": the next comma is followed by a finite verb, and nothing before it begins a clause. */
export function closesWithVerb(chunks: readonly Chunk[], from: number): boolean {
  for (let k = from + 1; k < chunks.length && k < from + 14; k++) {
    const c = chunks[k]!;
    if (c.kind === 'comma') {
      const at = afterMarks(chunks, k + 1);
      const next = chunks[at];
      // ", named as Ana Silva, |and two others were| killed"
      if (next?.kind === 'conjunction')
        return next.word.role === 'and' && chunks[at + 1]?.kind === 'phrase' && verbOf(chunks, at + 1) >= 0;
      if (next?.kind !== 'verb') return false;
      if (next.form === 'finite') return true;
      if (!isCalled(chunks, at)) return false;
      k = at;
      continue;
    }
    const within = c.kind === 'phrase' || c.kind === 'preposition' || passed(c);
    if (!within && !(c.kind === 'subordinator' && c.word.role === 'as')) return false;
  }
  return false;
}
