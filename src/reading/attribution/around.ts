import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import { canSpeak } from './canSpeak.ts';
import { sayingOf, voiced } from './tellers.ts';
import type { Saying, Told } from './types.ts';

/** "…, officials said": speaks for what stands before it, up to whoever spoke before; in the middle, for what goes on after it. */
export function aside({ clause, from }: Told, structure: Structure): Saying | null {
  const asides = structure.clauses.filter(
    (c) => voiced(c) && (c.kind === 'aside' || isQuoted(c, structure)) && !isUnderLabel(c, from, structure),
  );
  const root = rootOf(clause);
  for (const c of asides) {
    const set = c.kind === 'aside' ? c : c.parent!;
    if (set.parent === clause || (set.parent && set.parent === root)) return sayingOf(c, structure);
    if (set.index < root.index || set.parent) continue;
    const between = structure.clauses
      .slice(root.index + 1, set.index)
      .some((x) => voiced(x) && x.kind !== 'complement' && x.kind !== 'relative' && x.parent === null);
    if (!between) return sayingOf(c, structure);
  }
  const before = asides.findLast((c) => c.kind === 'aside' && c.index < root.index);
  return before &&
    structure.clauses.slice(before.index + 1, root.index + 1).every((c) => !voiced(c)) &&
    (root.kind !== 'coordinate' || root.link === 'and')
    ? sayingOf(before, structure)
    : null;
}

/** "|Two killed|: The hall was full, the office said": what stands before a colon is no word of theirs. */
const isUnderLabel = (saying: Clause, told: number, { words }: Structure): boolean =>
  words.slice(told, saying.from).some((w) => w.text === ':');

/** "…, the mayor was quoted |as saying|", "…, the Wire quoted her |as saying|": behind what was said, with nothing after it. */
const isQuoted = ({ index, link, parent, objects }: Clause, { clauses }: Structure): boolean =>
  link === 'as' &&
  parent?.kind === 'main' &&
  parent.index > 0 &&
  voiced(parent) &&
  objects.length === 0 &&
  index === clauses.length - 1;

function rootOf(clause: Clause): Clause {
  let root = clause;
  while (root.parent && !voiced(root.parent)) root = root.parent;
  return root;
}

/** "Three killed in raid: monitor", "Monitor: three killed". */
export function headline(told: Told, structure: Structure): Saying | null {
  const bare = structure.clauses.filter(
    (c) => c.verb === null && c.kind === 'main' && c.subjects.length === 1 && c.states.length === 0,
  );
  const colon = (at: number): boolean => structure.words[at]?.tag === 'mark' && structure.words[at].colon;
  // "Blast kills 12 in Tolv|: mayor|": behind the last colon or dash
  const last = [...structure.apposed.values()]
    .flat()
    .find((p) => colon(p.from - 1) && p.to === structure.words.length && p.from > told.from);
  if (last && headOf(last).noun?.speaks && canSpeak(last, structure))
    return { kind: 'headline', speakers: [last], addressee: null, clause: told.clause, at: last.from };
  for (const c of bare) {
    const [speaker] = c.subjects;
    if (!speaker || c === told.clause || !canSpeak(speaker, structure)) continue;
    const after = colon(c.subjects[0]!.from - 1) && c.index > told.clause.index;
    const before =
      colon(speaker.to) && c.index < told.clause.index && (headOf(speaker).noun?.speaks ?? false);
    if (after || before)
      return { kind: 'headline', speakers: [speaker], addressee: null, clause: c, at: speaker.from };
  }
  return null;
}
