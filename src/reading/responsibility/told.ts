import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import { toldAs } from '../harm/asserted.ts';
import { judgedBy } from '../harm/judged.ts';
import type { Blame } from './types.ts';

/** What hangs on these did not happen for that: "stopped short |of| claiming", "without claiming", "instead of claiming". */
const unreal = new Set(['of', 'topic', 'addition', 'condition']);

/** Whether a blame stands as it is told: what is denied turns round, what is open or asked is none. */
export function standing({ clause, stance }: Blame, structure: Structure): Blame['stance'] | null {
  const around = upwards(clause);
  if (isUnreal(clause) || around.some((c) => isShared(c, structure) || isFalsely(c, structure))) return null;
  const told = isNotHe(clause)
    ? 'denied'
    : (alleged(clause, structure) ?? toldAs(asIfReal(clause), structure));
  if (told === 'open') return null;
  if (told === 'asserted') return stance;
  return (stance === 'told' || stance === 'asserts') && !isOfToll(clause) ? 'denies' : null;
}

/** "|may have| shelled it": who thinks so of somebody says so, and the act keeps the words. */
const asIfReal = (clause: Clause): Clause =>
  clause.verb?.possible ? { ...clause, verb: { ...clause.verb, modality: 'real' } } : clause;

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
    if (c.kind === 'participial' && c.link && (unreal.has(c.link) || isSought(c))) return true;
    if (isOfNothing(c)) return true;
    if (c.kind !== 'participial' && c.kind !== 'infinitive') return false;
  }
  return false;
}

/** "is wanted |for killing two|", "was arrested |for shooting him|": nobody says that he did. */
const isSought = ({ parent }: Clause): boolean => {
  const { says, harm } = parent?.verb?.head.verb ?? {};
  return (
    says === 'hopes' || says === 'asks' || (parent!.verb?.passive === true && harm?.measure === 'detained')
  );
};

/** "no knowledge of |its troops| shooting anyone", "had no evidence of that" */
const isOfNothing = ({ parent, antecedent, subjects }: Clause): boolean => {
  const who = antecedent ?? subjects[0];
  const hangs = parent?.adjuncts.some(
    (a) => a.role === 'of' && a.phrases.includes(who!) && a.host !== null && headOf(a.host).truth !== null,
  );
  return hangs === true && judgedBy(parent!) !== null;
};

/** "it was not |the army| that shelled the camp": somebody did, and not this one. */
const isNotHe = ({ kind, parent, antecedent }: Clause): boolean =>
  kind === 'relative' &&
  parent?.verb?.head.verb?.be === true &&
  parent.verb.negated &&
  parent.subjects.some((s) => headOf(s).refers === 'it') &&
  parent.objects.includes(antecedent!);

/**
 * "the claim |that it bombed the clinic|", "had seen reports |that its jets hit it|": told of, and neither said nor admitted; denied
 * where the claim is called a lie.
 */
function alleged(clause: Clause, structure: Structure): 'open' | 'denied' | null {
  const { words } = structure;
  for (let c: Clause | null = clause; c; c = c.parent) {
    const that = words[c.from]?.tag === 'that' ? c.from : c.from - 1;
    if (words[that]?.tag !== 'that' || !words[that - 1]?.noun?.alleged) continue;
    const above = c.parent?.verb?.head.verb;
    // "confirmed reports |that|", "denied claims |that|"
    const takesUp = above?.says === 'admits' || above?.says === 'denies' || (above?.says && above.tolls);
    const isObject = c.parent?.objects.some((o) => o.to === that);
    if (takesUp && isObject) continue;
    const isFalse = c.parent?.subjects.some((s) => s.to === that) && judgedBy(c.parent) === 'denied';
    return isFalse && toldAs(c.parent!, structure) === 'asserted' ? 'denied' : 'open';
  }
  return null;
}

/** "neither confirmed nor |denied| it", "nor |denied| that it did": the second is denied with the first. */
const isShared = ({ index, link, subjects }: Clause, { clauses }: Structure): boolean => {
  const before = clauses[index - 1];
  return link === 'or' && before?.verb?.negated === true && before.subjects === subjects;
};

/** "was |wrongly| accused", "|falsely| said that it did it": whoever tells of it does not believe it. */
const isFalsely = ({ verb, adverbs }: Clause, { words }: Structure): boolean =>
  verb !== null && [...words.slice(verb.from, verb.to), ...adverbs].some((w) => w.truth === 'false');

/** A clause and all on which it hangs. */
function upwards(clause: Clause): readonly Clause[] {
  const all: Clause[] = [];
  for (let c: Clause | null = clause; c; c = c.parent) all.push(c);
  return all;
}
