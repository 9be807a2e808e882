import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import { toldAs } from '../harm/asserted.ts';
import type { Blame } from './types.ts';

/** What hangs on these did not happen for that: "stopped short |of| claiming", "without claiming", "instead of claiming". */
const unreal = new Set(['of', 'topic', 'addition', 'condition']);

/** Whether a blame stands as it is told: what is denied turns round, what is open or asked is none. */
export function standing({ clause, stance }: Blame, structure: Structure): Blame['stance'] | null {
  if (isUnreal(clause) || isShared(clause, structure) || isAlleged(clause, structure)) return null;
  const told = toldAs(clause, structure);
  if (told === 'open') return null;
  if (told === 'asserted') return stance;
  return (stance === 'told' || stance === 'asserts') && !isOfToll(clause) ? 'denies' : null;
}

/** "denied causing civilian casualties", "denies that it killed dozens": a figure that is denied, and no deed. */
const isOfToll = ({ objects }: Clause): boolean =>
  objects.some((o) => {
    const { noun } = headOf(o);
    const people = noun?.population !== undefined || noun?.harm !== undefined || o.sort === 'count';
    return (
      people &&
      (o.quantity !== null || (o.determiner === 'none' && o.sort === 'common' && noun?.plural === true))
    );
  });

/** A gerund behind a preposition is real where the verb before it blames, admits or denies: those are read by their rows. */
function isUnreal(clause: Clause): boolean {
  for (let c: Clause | null = clause; c; c = c.parent) {
    if (c.kind === 'participial' && c.link && unreal.has(c.link)) return true;
    if (c.kind !== 'participial' && c.kind !== 'infinitive') return false;
  }
  return false;
}

/** "the claim |that it bombed the clinic|", "had seen reports |that its jets hit it|": told of, and neither said nor admitted. */
function isAlleged(clause: Clause, { words }: Structure): boolean {
  for (let c: Clause | null = clause; c; c = c.parent) {
    const that = words[c.from]?.tag === 'that' ? c.from : c.from - 1;
    if (words[that]?.tag !== 'that' || !words[that - 1]?.noun?.alleged) continue;
    const above = c.parent?.verb?.head.verb;
    // "confirmed reports |that|", "denied claims |that|"
    const takesUp = above?.says === 'admits' || above?.says === 'denies' || (above?.says && above.tolls);
    const isObject = c.parent?.objects.some((o) => o.to === that);
    if (!takesUp || !isObject) return true;
  }
  return false;
}

/** "neither confirmed nor |denied|": the second is denied with the first. */
const isShared = (clause: Clause, { clauses }: Structure): boolean => {
  const before = clauses[clause.index - 1];
  return clause.link === 'or' && before?.verb?.negated === true && before.subjects === clause.subjects;
};
