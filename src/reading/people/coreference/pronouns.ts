import type { Structure } from '../../clauses/build.ts';
import { headOf, subjectsOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import type { Entity, Mention } from './entity.ts';
import { mostSalient } from './salience.ts';

/** How far back those may have been told of, in sentences. */
const reach = { one: 4, several: 2 };

export const isPronoun = (phrase: NounPhrase): boolean =>
  phrase.sort === 'pronoun' && phrase.determiner === 'none' && !phrase.quantity;

/** "he", "she", "they": the most salient who fits, but for those of the same clause. */
export function ofPronoun(
  { structure, phrase, sentence }: Mention,
  all: readonly Entity[],
  entityOf: (phrase: NounPhrase) => Entity | null,
): Entity | null {
  const { refers } = headOf(phrase);
  const others = disjoint(structure, phrase).map(entityOf);
  if (refers === 'they') {
    const fits = (e: Entity): boolean => e.plural && !others.includes(e);
    return mostSalient(all, { sentence, reach: reach.several, fits });
  }
  if (refers !== 'he' && refers !== 'she') return null;
  const fits = (e: Entity): boolean =>
    !e.plural && !others.includes(e) && (e.gender === refers || e.gender === null);
  const entity = mostSalient(all, { sentence, reach: reach.one, fits });
  if (entity) entity.gender ??= refers;
  return entity;
}

/** Whom a pronoun cannot mean: as an object those who do it; in "To hit a few men |they| struck the town" the men. */
function disjoint({ clauses }: Structure, phrase: NounPhrase): readonly NounPhrase[] {
  const above = clauses.find((c) => c.objects.includes(phrase));
  const own = clauses.find((c) => c.subjects.includes(phrase));
  const aims = clauses.filter((c) => c.kind === 'infinitive' && c.parent !== null && c.parent === own);
  return [...(above ? subjectsOf(above) : []), ...aims.flatMap((c) => c.objects)];
}
