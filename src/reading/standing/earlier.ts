import type { Language } from '../../languages/language.ts';
import type { Structure } from '../clauses/build.ts';
import type { NounPhrase } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';

/** A sentence's figures, and those that they took the place of: "killed, up from |12|", "to 7, not |17|", "7 instead of |17|". */
export function withEarlier(structure: Structure, figures: readonly Figure[], language: Language): Figure[] {
  const known = new Set(figures.filter((f) => f.rules.includes('earlier-figure')).map((f) => f.phrase));
  const found = new Map<NounPhrase, Figure>();
  for (const figure of figures) {
    for (const phrase of movedFrom(structure, figure, language))
      if (!known.has(phrase)) found.set(phrase, overtaken(figure, phrase, 'earlier-figure'));
    for (const phrase of replacedBy(structure, figure, language))
      found.set(phrase, overtaken(figure, phrase, 'retracted-figure'));
  }
  return [...figures.filter((f) => !found.has(f.phrase)), ...found.values()].toSorted(
    (a, b) => a.from - b.from,
  );
}

const isNumber = (phrase: NounPhrase): boolean => phrase.sort === 'count' && phrase.quantity !== null;

/** "were killed in Velm, up from |12|" */
function movedFrom(
  { words }: Structure,
  { clause, phrase, high }: Figure,
  { standing }: Language,
): readonly NounPhrase[] {
  const behind = clause.adjuncts.filter((a) => a.role === 'origin' && a.word.from >= phrase.words.at(-1)!.to);
  return behind
    .filter((a) => high !== 1 && standing.moves.has(words[words.indexOf(a.word) - 1]?.lower ?? ''))
    .flatMap((a) => a.phrases)
    .filter(isNumber);
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
  form: 'counted',
  partOf: null,
  adds: [],
  group: {},
  rules: [rule, ...phrase.quantity!.rules],
});
