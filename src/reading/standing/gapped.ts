import type { Structure } from '../clauses/build.ts';
import type { NounPhrase } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { adjunctsOf } from '../harm/people.ts';

/** A sentence's figures, and those that share their verb: "Four people died in Dresk, |three| in Tolv and |two more| in Qaim". */
export function withGapped(structure: Structure, figures: readonly Figure[]): Figure[] {
  const taken = new Set(figures.map((f) => f.phrase));
  const found = figures.flatMap((figure) =>
    gapsAfter(structure, figure)
      .filter((phrase) => !taken.has(phrase) && taken.add(phrase))
      .map((phrase) => shared(figure, phrase)),
  );
  return [...figures, ...found].toSorted((a, b) => a.from - b.from);
}

/** Numbers in the list of what a preposition of the clause governs, each with a place of its own. */
function gapsAfter(structure: Structure, { clause, phrase, form, measure }: Figure): readonly NounPhrase[] {
  if (form !== 'counted' || measure === 'attacks' || !clause.verb) return [];
  const governed = clause.adjuncts
    .filter((a) => a.role === 'place' || a.role === 'origin')
    .flatMap((a) => a.phrases);
  const listed = [...governed, ...governed.flatMap((p) => structure.apposed.get(p) ?? []), ...clause.objects];
  return listed.filter(
    (p) =>
      p !== phrase &&
      p.from > phrase.to &&
      isBareCount(p) &&
      adjunctsOf(structure, p).some((a) => a.role === 'place' || a.role === 'origin'),
  );
}

const isBareCount = (phrase: NounPhrase): boolean =>
  phrase.quantity !== null &&
  (phrase.sort === 'count' || phrase.words[phrase.head - phrase.from]!.tag === 'adjective');

const shared = (figure: Figure, phrase: NounPhrase): Figure => ({
  ...figure,
  low: phrase.quantity!.low,
  high: phrase.quantity!.high,
  phrase,
  from: phrase.from,
  to: phrase.to,
  partOf: null,
  adds: [],
  group: {},
  rules: [...figure.rules.slice(0, 1), 'gapped', ...phrase.quantity!.rules],
});
