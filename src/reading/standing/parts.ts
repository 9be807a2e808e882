import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { adjunctsOf, ofPhrase } from '../harm/people.ts';
import { added } from './added.ts';
import { viewOf } from '../responsibility/phrases.ts';
import { adjunctsAt, rivals, sameNumber } from './look.ts';
import { byRow } from './partRows.ts';
import type { Account, Found, Reported } from './types.ts';

/** The words by which a figure is a part: "in Dresk alone", "two more", "two of the hurt", "on the way", "the hospital received". */
export function partWords(own: Reported, account: Account): Found | null {
  return (
    narrowed(own) ??
    added(own, account) ??
    shared(own, account) ??
    listed(own) ??
    takenIn(own, account) ??
    byWound(own, account) ??
    broughtIn(own, account) ??
    byRow(own, account)
  );
}

/** "20 were hurt. 16 |suffered gunshot wounds|": some of those whom the same speaker counts, by how they were hurt. */
function byWound(own: Reported, account: Account): Found | null {
  const { clause, form, phrase, low } = own.figure;
  const wound = clause.objects.find((p) => headOf(p).noun?.wound && p.words.length > 1);
  const isLarger = ({ figure, speaker }: Reported): boolean =>
    speaker?.name === own.speaker?.name && (figure.low ?? 0) > (low ?? Infinity);
  return wound &&
    form === 'counted' &&
    clause.subjects.includes(phrase) &&
    rivals(own, account).some(isLarger)
    ? { rule: 'wound', from: clause.verb!.from, to: wound.to }
    : null;
}

/** "Four were shot. Medics |rushed two to a hospital|": fewer than those hurt are some of them. */
function broughtIn(own: Reported, { all }: Account): Found | null {
  const { clause, form, phrase, low, rules } = own.figure;
  const isHurt = ({ figure }: Reported): boolean =>
    figure.form === 'counted' &&
    (figure.measure === 'injured' || figure.measure === 'casualties') &&
    !figure.rules.includes('hospital') &&
    (figure.low ?? 0) > (low ?? Infinity);
  return form === 'counted' && rules.includes('hospital') && all.some(isHurt)
    ? { rule: 'brought-in', from: Math.min(phrase.from, clause.verb?.from ?? phrase.from), to: phrase.to }
    : null;
}

/** "12 in Dresk |alone|", "30 |in a single village|" */
function narrowed(own: Reported): Found | null {
  const { words } = own.structure;
  for (const { phrases, word, host } of adjunctsAt(own)) {
    const to = phrases.at(-1)?.to ?? -1;
    // "|in Dresk alone|, 12 died", "12 died |in Dresk alone|"
    if (
      (to > own.figure.phrase.from || host === null) &&
      (words[to]?.apart === 'narrow' || phrases.some((p) => p.words.some((w) => w.apart === 'narrow')))
    )
      return { rule: 'alone', from: words.indexOf(word), to: to + 1 };
  }
  const time = own.figure.clause.times.find((w) => words[words.indexOf(w) + 1]?.apart === 'narrow');
  return time ? { rule: 'alone', from: words.indexOf(time), to: words.indexOf(time) + 2 } : null;
}

/** "two of the wounded", "ten of whom", "two of at least 26": so many of a count, where who they were is not what sets them apart. */
function shared(own: Reported, account: Account): Found | null {
  const { figure, structure } = own;
  const { phrase, partOf, rules } = figure;
  const of = ofPhrase(structure, phrase);
  const share =
    phrase.sort === 'count' &&
    of !== null &&
    (of.sort === 'pronoun' ||
      of.determiner === 'definite' ||
      (of.quantity !== null && !of.quantity.rules.includes('others')));
  const whole = partOf ?? (share ? (account.all.find((r) => r.figure.phrase === of)?.figure ?? null) : null);
  const all = whole !== null && sameNumber(whole, figure);
  if (all || figure.derived || figure.form === 'name' || rules.includes('all-of')) return null;
  const alike = whole === null ? share && !isBreakdown(rules) : whole.population === figure.population;
  if (!alike || (!share && !partOf)) return null;
  // "attacked the farmers and killed seven |of them|": of people, none of whom is counted among the dead but these
  if (whole === null && of !== null && isOfPeople(of) && rivals(own, account).length === 0) return null;
  const placed = [phrase, ...(of ? [of] : [])]
    .flatMap((p) => adjunctsOf(structure, p))
    .filter((a) => a.role === 'place' || a.role === 'origin');
  const to = Math.max(
    phrase.to,
    of && share ? of.to : 0,
    ...placed.flatMap((a) => a.phrases.map((p) => p.to)),
  );
  return { rule: 'share', from: phrase.from, to };
}

/** "them", "the farmers"; not "the dead", "the victims". */
const isOfPeople = (of: NounPhrase): boolean =>
  of.sort === 'pronoun' || (headOf(of).noun?.population !== undefined && !headOf(of).noun?.generic);

/** "12 of them were women": who they were. */
const isBreakdown = (rules: readonly string[]): boolean => rules.includes('of-them');

/** "the dead included |12 people|": not who they were, but some of them. */
function listed({ figure, structure }: Reported): Found | null {
  const { phrase, population } = figure;
  const list = structure.clauses.find(
    (c) => c.verb?.head.verb?.includes === true && c.objects.includes(phrase),
  );
  return list && population === 'people' ? { rule: 'listed', from: list.verb!.from, to: phrase.to } : null;
}

/** "the hospital received |12|", "we have treated |about 50|", "|12| were received by the hospital": whom one hospital took in. */
function takenIn({ figure, structure, speaker }: Reported, account: Account): Found | null {
  if (figure.measure !== 'injured' && figure.measure !== 'killed') return null;
  const taking = structure.clauses.find(
    (c) =>
      account.language.standing.takesIn.has(c.verb?.head.lemma ?? '') &&
      viewOf(c).objects.includes(figure.phrase),
  );
  const subject = taking && viewOf(taking).subjects[0];
  if (!taking || !subject) return null;
  const own = subject.sort === 'pronoun' && speaker !== null;
  const { from, to } = taking.verb!;
  return headOf(subject).noun?.hospital || own
    ? { rule: 'taken-in', from: Math.min(subject.from, from), to: Math.max(subject.to, to) }
    : null;
}
