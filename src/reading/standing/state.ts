import type { FigureState } from '../../core/claim.ts';
import type { Word } from '../../languages/word.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { isPartOf, sameNumber } from './look.ts';
import { isLowered, isOutrun } from './running.ts';
import type { Account, Reported } from './types.ts';

/** Whether a figure still holds in its article: "rose from |12|", "initially put it at |12|", "not |17|". */
export function stateOf(own: Reported, account: Account): FigureState {
  const { rules } = own.figure;
  if (rules.includes('retracted-figure')) return 'retracted';
  if (rules.includes('earlier-figure')) return 'superseded';
  const { wrongly, takesBack, before, first } = account.language.standing;
  const sayings = sayingsAround(own);
  if (sayings.some((c) => c.kind !== 'complement' && said(c, own).some((w) => wrongly.has(w))))
    return 'retracted';
  if (sayings.some((c) => takesBack.has(c.verb!.head.lemma) && isOfWords(c, own))) return 'retracted';
  if (isCorrected(own, account)) return 'retracted';
  if (sayings.some((c) => isOwnText(c, account) && said(c, own).some((w) => before.has(w))))
    return 'retracted';
  if (isOutrun(own, account) || isLowered(own, account)) return 'superseded';
  const earlier = sayings.some(
    (c) =>
      c.verb!.head.verb?.says !== 'denies' &&
      (said(c, own).some((w) => before.has(w)) || verbWords(c, own).some((w) => first.has(w))),
  );
  return earlier && (isOvertaken(own, account) || isSaidOtherwise(own, account)) ? 'superseded' : 'current';
}

/** "retracted |a statement|, |its toll|, |that 17 had died|": something that was said; "rebels, who said 17 died, withdrew" is none. */
const isOfWords = (clause: Clause, { figure }: Reported): boolean =>
  clause.objects.some((o) => headOf(o).noun?.paper ?? headOf(o).noun?.toll ?? headOf(o).noun?.alleged) ||
  (figure.clause.kind === 'complement' && figure.clause.parent === clause);

/** "corrected its toll |of 17 dead|": what the corrected toll was of. */
function isCorrected({ figure: { clause, phrase } }: Reported, { language }: Account): boolean {
  if (!clause.verb || !language.standing.corrects.has(clause.verb.head.lemma)) return false;
  const hosts = clause.adjuncts
    .filter((a) => a.role === 'of' && a.phrases.includes(phrase))
    .map((a) => a.host);
  return hosts.some((host) => host && clause.objects.includes(host) && headOf(host).noun?.toll);
}

/** "an earlier |version| of this story", "|this story|": the outlet's own text. */
function isOwnText({ subjects: [subject] }: Clause, { language: { standing } }: Account): boolean {
  if (!subject) return false;
  const { lower } = headOf(subject);
  return standing.versions.has(lower) || (standing.texts.has(lower) && subject.words[0]!.refers === 'it');
}

/** The clauses around a figure that say it, or give the toll: "initial |reports of 20 dead| were wrong" among them. */
function sayingsAround({ figure }: Reported): readonly Clause[] {
  const found: Clause[] = [];
  const isReported = figure.clause.adjuncts.some(
    (a) =>
      a.role === 'of' &&
      a.phrases.includes(figure.phrase) &&
      a.host &&
      (headOf(a.host).noun?.paper ?? headOf(a.host).noun?.toll),
  );
  for (let c: Clause | null = figure.clause; c; c = c.parent) {
    if (c.verb && (says(c) || c !== figure.clause || isReported)) found.push(c);
    // "first said five died, |but later put the toll at three|": what was said first is not said of this
    if (c.verb && says(c) && (c.link === 'but' || c.link === 'contrast')) break;
  }
  return found;
}

const says = ({ verb }: Clause): boolean =>
  Boolean(verb?.head.verb?.says ?? verb?.head.verb?.tolls ?? verb?.head.verb?.counts);

/** The words of a clause from its beginning to its verb, and its adverbs: "a bomb |that was planted earlier| killed two" aside. */
function said(clause: Clause, { structure, figure }: Reported): readonly string[] {
  const set = structure.clauses.filter(
    (c) =>
      (c.kind === 'relative' || c.kind === 'reduced') && c.from > clause.from && c.to <= clause.verb!.from,
  );
  const within = (at: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
    at >= from && at < to;
  const own = structure.words
    .slice(clause.from, clause.verb!.to)
    .filter((_, i) => ![figure, ...set].some((range) => within(clause.from + i, range)));
  return [...own, ...clause.adverbs, ...clause.states].map((w) => w.lower);
}

const verbWords = ({ verb }: Clause, { structure }: Reported): readonly string[] =>
  structure.words.slice(verb!.from, verb!.to).map((w) => w.lower);

/** "first said one died, |but later said| the victim was in hospital": another account, which tells nothing more of what the first did. */
function isSaidOtherwise(own: Reported, { language }: Account): boolean {
  const { structure, figure } = own;
  const { after } = language.standing;
  const saying = structure.clauses.find((c) => {
    if (c.from <= figure.phrase.from || c.verb?.head.verb?.says !== 'says') return false;
    const opening = structure.words.slice(Math.max(0, c.from - 2), c.verb.to);
    return opening.some((w) => w.role === 'but') && opening.some((w) => after.has(w.lower));
  });
  return saying !== undefined && !structure.words.slice(saying.from).some((w) => tellsOf(w, figure));
}

const tellsOf = ({ verb, noun, state }: Word, { measure }: Figure): boolean =>
  [verb?.harm?.measure, noun?.harm, state].includes(measure);

/** The article gives another figure of the same outcome, and not this one again. */
const isOvertaken = (own: Reported, { all }: Account): boolean => {
  const same = all.filter(
    (r) =>
      r.figure !== own.figure &&
      r.figure.measure === own.figure.measure &&
      r.scope === own.scope &&
      !r.figure.derived,
  );
  return same.some((r) => !sameNumber(r.figure, own.figure) && !isPartOf(r.figure, own.figure));
};
