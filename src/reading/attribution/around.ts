import type { Structure } from '../clauses/build.ts';
import type { Clause } from '../clauses/types.ts';
import { headOf } from '../harm/outcomes.ts';
import { canSpeak } from './canSpeak.ts';
import { sayingOf, voiced } from './tellers.ts';
import type { Saying, Told } from './types.ts';

/** "…, officials said": speaks for what stands before it, up to whoever spoke before; in the middle, for what goes on after it. */
export function aside({ clause }: Told, structure: Structure): Saying | null {
  const asides = structure.clauses.filter((c) => c.kind === 'aside' && voiced(c));
  const root = rootOf(clause);
  for (const c of asides) {
    if (c.parent === clause || (c.parent && c.parent === root)) return sayingOf(c, structure);
    if (c.index < root.index || c.parent) continue;
    const between = structure.clauses
      .slice(root.index + 1, c.index)
      .some((x) => voiced(x) && x.kind !== 'complement' && x.kind !== 'relative' && x.parent === null);
    if (!between) return sayingOf(c, structure);
  }
  const before = asides.findLast((c) => c.index < root.index);
  return before &&
    structure.clauses.slice(before.index + 1, root.index + 1).every((c) => !voiced(c)) &&
    (root.kind !== 'coordinate' || root.link === 'and')
    ? sayingOf(before, structure)
    : null;
}

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
  // "Blast kills 12 in Velm|: mayor|": behind the last colon or dash
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
