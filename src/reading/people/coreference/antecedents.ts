import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { isOne, populationOf } from '../../harm/people.ts';
import { compatible } from '../compatible.ts';
import { genderOf, namesOf, type Entity, type Mention } from './entity.ts';
import { isPronoun, ofPronoun } from './pronouns.ts';
import { byRecency, mostSalient } from './salience.ts';

/** How far back somebody may have been told of, in sentences. */
const reach = { possessive: 12, generic: 6, genericPlural: 3 };

/** Whom a phrase means of those told of before; null where it means nobody known. */
export function antecedentOf(
  mention: Mention,
  all: readonly Entity[],
  entityOf: (phrase: NounPhrase) => Entity | null,
): Entity | null {
  const { phrase } = mention;
  if (isPronoun(phrase)) return ofPronoun(mention, all, entityOf);
  if (phrase.sort === 'name') return ofName(phrase, all);
  const known = phrase.determiner === 'definite' && !isAnother(phrase) ? ofDefinite(mention, all) : null;
  return known ?? ofPossessive(mention, all);
}

/** "Silva" after "Ana Silva"; "Ben Silva" is another. */
function ofName(phrase: NounPhrase, all: readonly Entity[]): Entity | null {
  const [first, ...rest] = namesOf(phrase);
  const last = rest.at(-1) ?? first;
  if (first === undefined || last === undefined) return null;
  const isNamesake = ({ names }: Entity): boolean => rest.length > 0 && names.size > 1 && !names.has(first);
  return all.findLast((e) => !e.plural && e.names.has(last) && !isNamesake(e)) ?? null;
}

/** "the other man", "the third victim": not the one told of before. */
const isAnother = ({ words }: NounPhrase): boolean =>
  words.some((w) => w.apart === 'other' || w.ordinal !== null);

/** "the teen", "the victim", "the 12 officers": the last of whom that can be said. */
function ofDefinite(mention: Mention, all: readonly Entity[]): Entity | null {
  const { phrase } = mention;
  if (phrase.quantity) return ofCount(phrase.quantity, all);
  const { stem, noun } = headOf(phrase);
  const plural = !isOne(phrase);
  const same = byRecency(all.filter((e) => e.plural === plural && e.nouns.has(stem)));
  return same.at(-1) ?? (noun?.generic ? ofGeneric(mention, all) : null);
}

const ofCount = ({ low, high }: NonNullable<NounPhrase['quantity']>, all: readonly Entity[]): Entity | null =>
  all.findLast((e) => e.plural && e.count !== null && e.count.low === low && e.count.high === high) ?? null;

/** "the victim", "the captives": nouns that say no more than that somebody was told of before. */
function ofGeneric({ structure, phrase, sentence }: Mention, all: readonly Entity[]): Entity | null {
  const plural = !isOne(phrase);
  const population = populationOf(structure, phrase);
  const entity = mostSalient(all, {
    sentence,
    reach: plural ? reach.genericPlural : reach.generic,
    fits: (e) => e.plural === plural && compatible(e.population, population),
  });
  if (entity) entity.gender ??= genderOf(population);
  return entity;
}

/** "his son" after "his son". */
function ofPossessive({ phrase, sentence }: Mention, all: readonly Entity[]): Entity | null {
  if (phrase.determiner !== 'possessive' || phrase.quantity || !isOne(phrase)) return null;
  const { stem } = headOf(phrase);
  const fits = (e: Entity): boolean => !e.plural && e.nouns.has(stem);
  return mostSalient(all, { sentence, reach: reach.possessive, fits });
}
