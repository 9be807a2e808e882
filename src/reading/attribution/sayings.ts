import type { Structure } from '../clauses/build.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { according, cited } from './accordance.ts';
import { aside, headline } from './around.ts';
import { sayingOf, voiced } from './tellers.ts';
import type { Saying, Told } from './types.ts';

/** Who says what is told, outermost first; empty where it is the outlet's own voice. */
export function sayingsOf(told: Told, structure: Structure): readonly Saying[] {
  const found: Saying[] = [];
  const add = (saying: Saying | null): void => {
    if (saying && !found.some((s) => s.clause === saying.clause && s.kind === saying.kind))
      found.unshift(saying);
  };
  const own = within(told, structure);
  if (own) add(cited(own.clause, structure));
  add(own);
  for (let c: Clause | null = told.clause; c; c = c.parent) {
    if (isAsideOfItsOwn(c, found, structure)) return found;
    if (isPresupposed(c) || isAsked(c, structure)) return found;
    if (isWordOfItsOwn(c, found)) break;
    add(according(c, structure));
    if (c.parent && isSaid(c, c.parent)) {
      add(cited(c.parent, structure));
      add(sayingOf(c.parent, structure));
    }
  }
  const outer = asideFor(told, found, structure) ?? (found.length === 0 ? headline(told, structure) : null);
  if (outer) add(cited(outer.clause, structure));
  add(outer);
  return found;
}

/** "The army said two died, |while residents put the toll at nine|": who goes on with words of their own is not told of by the first. */
const isWordOfItsOwn = (clause: Clause, found: readonly Saying[]): boolean =>
  found.some((s) => s.clause === clause) &&
  (clause.link === 'contrast' || clause.link === 'and' || clause.link === 'but') &&
  clause.subjects.length > 0 &&
  clause.subjects[0]!.from >= clause.from;

/** "The toll, |which the army put at 20|, is 45, a doctor said": between commas somebody else speaks. */
const isAsideOfItsOwn = (clause: Clause, found: readonly Saying[], { words }: Structure): boolean =>
  clause.kind === 'relative' &&
  found.some((s) => s.clause === clause) &&
  words[clause.from - 1]?.tag === 'comma';

/** "…, officials said"; behind it, "…, |though residents put the toll at nine|" is no word of theirs. */
function asideFor(told: Told, found: readonly Saying[], structure: Structure): Saying | null {
  const saying = aside(told, structure);
  const own = found.find((s) => isWordOfItsOwn(s.clause, found));
  return saying && own && saying.at < own.clause.from ? null : saying;
}

/** "revealed more about |what drove him to shoot five|": told of, not said. */
function isAsked({ link, from }: Clause, { words }: Structure): boolean {
  if (link !== 'question') return false;
  const at = words.findLastIndex((w, i) => i <= from && w.role === 'question');
  return words[at - 1]?.role === 'topic';
}

/** "denied a part in a feud |that has left nine dead|": what a denial takes for granted is no word of who denies. */
const isPresupposed = (clause: Clause): boolean =>
  (clause.kind === 'relative' || clause.kind === 'reduced') &&
  (clause.parent?.kind === 'participial' || clause.parent?.kind === 'main') &&
  (clause.parent.verb?.head.verb?.says === 'denies' ||
    clause.parent.parent?.verb?.head.verb?.says === 'denies');

/** True where the first clause is what the second says. */
const isSaid = (clause: Clause, parent: Clause): boolean => {
  if (!voiced(parent)) return false;
  if (clause.kind === 'complement') return true;
  // "confessed |to killing two|"
  if (clause.kind === 'infinitive') return parent.verb?.head.verb?.says === 'admits' && !parent.verb.passive;
  // "told the agency of 60 people |killed|", "reported two villagers |dead|"
  if (clause.kind === 'reduced' && clause.antecedent !== null) return tellsOf(parent, clause.antecedent);
  // "denied |causing casualties|", "accused him |of killing two|"
  return (
    clause.kind === 'participial' &&
    (parent.verb?.head.verb?.says === 'denies' ||
      parent.verb?.head.verb?.says === 'blames' ||
      parent.verb?.head.verb?.says === 'admits')
  );
};

const tellsOf = (parent: Clause, phrase: NounPhrase): boolean =>
  parent.objects.includes(phrase) ||
  parent.adjuncts.some(
    (a) => a.role === 'of' && a.word.from >= parent.verb!.to && a.phrases.includes(phrase),
  );

/** "the ministry reported |12 deaths|", "he put the toll |at 60|": the figure is what is said itself. */
function within({ clause, phrase, rules }: Told, structure: Structure): Saying | null {
  // "the coalition's death toll" is what the coalition says
  const kept = ['toll', 'moved-figure', 'counted-noun'].some((r) => rules.includes(r))
    ? [...clause.subjects, ...clause.objects].find(
        (p) => headOf(p).noun?.toll && p.owner && headOf(p.owner).noun?.speaks,
      )
    : undefined;
  if (kept?.owner) return { kind: 'said', speakers: [kept.owner], addressee: null, clause, at: kept.from };
  const nominal = [
    'noun-of',
    'counted-noun',
    'toll',
    'moved-figure',
    'said-figure',
    'earlier-figure',
    'attributive',
    'counted-attacks',
    'denied',
    'including',
    'dead',
  ].some((r) => rules.includes(r));
  const tolls = clause.verb?.head.verb?.tolls ?? false;
  // "the monitor counted 14 dead": who counts says how many
  const counts = clause.verb?.head.verb?.tallies === true && !clause.verb.passive;
  if (
    !(nominal || counts) ||
    !(voiced(clause) || tolls) ||
    (!clause.verb!.passive && phrase !== null && subjectsOf(clause).includes(phrase))
  )
    return null;
  if (rules.includes('dead') && !clause.verb!.passive) return null;
  if (clause.verb!.head.verb?.results && !tolls && !clause.verb!.passive) return null;
  return sayingOf(clause, structure, tolls);
}
