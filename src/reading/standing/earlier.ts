import type { Language } from '../../languages/language.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { adjunctsOf } from '../harm/people.ts';

/** A sentence's figures, and those that they took the place of: "killed, up from |12|", "to 7, not |17|", "7 instead of |17|". */
export function withEarlier(structure: Structure, figures: readonly Figure[], language: Language): Figure[] {
  const known = new Set(figures.filter((f) => f.rules.includes('earlier-figure')).map((f) => f.phrase));
  const found = new Map<NounPhrase, Figure>();
  for (const figure of figures) {
    for (const phrase of [
      ...movedFrom(structure, figure, language),
      ...comparedTo(structure, figure, language),
    ])
      if (!known.has(phrase)) found.set(phrase, overtaken(figure, phrase, 'earlier-figure'));
    for (const { phrase, rule } of correctedBy(structure, figure, language))
      if (!known.has(phrase)) found.set(phrase, overtaken(figure, phrase, rule));
    for (const phrase of replacedBy(structure, figure, language))
      found.set(phrase, overtaken(figure, phrase, 'retracted-figure'));
  }
  return [...figures.filter((f) => !found.has(f.phrase)), ...found.values()].toSorted(
    (a, b) => a.from - b.from,
  );
}

const isNumber = (phrase: NounPhrase): boolean => phrase.sort === 'count' && phrase.quantity !== null;

/** "35 people died, fewer than |the 38| announced on Monday": as many as were said to have. */
function comparedTo(structure: Structure, { clause }: Figure, { standing }: Language): readonly NounPhrase[] {
  const isAnnounced = (p: NounPhrase): boolean =>
    structure.clauses.some(
      (c) => c.kind === 'reduced' && isSaying(c) && (c.antecedent === p || c.from === p.to),
    );
  return clause.adjuncts
    .filter((a) => a.role === 'comparison')
    .filter((a) => standing.compares.has(structure.words[structure.words.indexOf(a.word) - 1]?.lower ?? ''))
    .flatMap((a) => a.phrases)
    .filter((p) => isNumber(p) && p.determiner === 'definite' && isAnnounced(p));
}

const isSaying = ({ verb }: Clause): boolean =>
  Boolean(verb?.head.verb?.says ?? verb?.head.verb?.tolls ?? verb?.head.verb?.counts);

/** "were killed in Tolv, up from |12|", "were killed, police said, up from |12|" */
function movedFrom(
  { words, clauses }: Structure,
  { clause, phrase, high }: Figure,
  { standing }: Language,
): readonly NounPhrase[] {
  const asides = clauses.filter((c) => c.kind === 'aside' && c.index > clause.index);
  const behind = [clause, ...asides]
    .flatMap((c) => c.adjuncts)
    .filter((a) => a.role === 'origin' && a.word.from >= phrase.words.at(-1)!.to);
  return behind
    .filter((a) => high !== 1 && standing.moves.has(words[words.indexOf(a.word) - 1]?.lower ?? ''))
    .flatMap((a) => a.phrases)
    .filter(isNumber);
}

/** "killed seven, police said, correcting an earlier toll of |17|" */
function correctedBy(
  structure: Structure,
  { clause, phrase, measure, form }: Figure,
  { standing }: Language,
): readonly { readonly phrase: NounPhrase; readonly rule: string }[] {
  if (measure !== 'killed' || form !== 'counted') return [];
  const changing = structure.clauses.filter(
    (c) => c.kind === 'participial' && c.index > clause.index && c.verb?.head.verb?.counts,
  );
  return changing.flatMap((c) =>
    c.objects
      .filter((o) => headOf(o).noun?.toll)
      .flatMap((o) => adjunctsOf(structure, o))
      .filter((a) => a.role === 'of')
      .flatMap((a) => a.phrases)
      .filter((p) => p !== phrase && isNumber(p))
      .map((p) => ({
        phrase: p,
        rule: standing.corrects.has(c.verb!.head.lemma) ? 'retracted-figure' : 'earlier-figure',
      })),
  );
}

/** "the toll is 7, not |17|", "7 instead of |17|" */
function replacedBy(
  { words, apposed, clauses }: Structure,
  { phrase }: Figure,
  { standing }: Language,
): readonly NounPhrase[] {
  const beside = apposed.get(phrase) ?? [];
  const instead = clauses
    .flatMap((c) => c.adjuncts)
    .filter((a) => a.host === phrase && standing.replaced.has(a.word.lower));
  return [
    ...beside.filter((p) => standing.replaced.has(words[p.from - 1]?.lower ?? '')),
    ...instead.flatMap((a) => a.phrases),
  ].filter(isNumber);
}

const overtaken = (figure: Figure, phrase: NounPhrase, rule: string): Figure => ({
  ...figure,
  low: phrase.quantity!.low,
  high: phrase.quantity!.high,
  phrase,
  from: phrase.from,
  to: phrase.to,
  words: { from: phrase.words[0]!.from, to: phrase.words.at(-1)!.to },
  form: 'counted',
  partOf: null,
  adds: [],
  group: {},
  rules: [rule, ...phrase.quantity!.rules],
});
