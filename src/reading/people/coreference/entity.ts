import type { Interval } from '../../../core/interval.ts';
import type { Population } from '../../../core/population.ts';
import type { Structure } from '../../clauses/build.ts';
import { headOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { isOne, populationOf } from '../../harm/people.ts';
import { namesSuspect } from './suspects.ts';

/** Somebody, or several, of whom an article tells: one entry for all mentions. */
export interface Entity {
  readonly id: number;
  /** Last words of the names. */
  readonly names: Set<string>;
  /** Nouns that told of them, in the singular. */
  readonly nouns: Set<string>;
  /** True where a noun for people tells who it is: "Ana, a |nurse|". */
  described: boolean;
  /** True where a noun says that they are thought to have done it: "the |suspect|, Tom Hale". */
  suspected: boolean;
  population: Population;
  gender: 'he' | 'she' | null;
  readonly plural: boolean;
  /** The phrase that told of them first. */
  readonly first: NounPhrase;
  /** Every phrase that means them. */
  readonly mentions: NounPhrase[];
  /** True where they were the subject of the clause that told of them last. */
  subject: boolean;
  count: Interval | null;
  /** The sentence that told of them last. */
  sentence: number;
  /** True once something befell them. */
  harmed: boolean;
}

/** A phrase that tells of somebody, in its sentence. */
export interface Mention {
  readonly structure: Structure;
  readonly phrase: NounPhrase;
  readonly sentence: number;
}

/** Somebody of whom nothing was told before. */
export function newEntity(id: number, { structure, phrase, sentence }: Mention): Entity {
  const population = populationOf(structure, phrase);
  const entity: Entity = {
    id,
    names: new Set(),
    nouns: new Set(),
    described: false,
    suspected: false,
    population,
    gender: headOf(phrase).noun?.gender ?? genderOf(population),
    plural: !isOne(phrase),
    first: phrase,
    mentions: [],
    subject: false,
    count: phrase.quantity ?? (isOne(phrase) ? { low: 1, high: 1 } : null),
    sentence,
    harmed: false,
  };
  learn(entity, structure, phrase);
  return entity;
}

/** Adds what a phrase tells of them: names, nouns, a closer population, the gender. */
export function learn(entity: Entity, structure: Structure, phrase: NounPhrase): void {
  for (const name of namesOf(phrase)) entity.names.add(name);
  const head = headOf(phrase);
  entity.suspected ||= namesSuspect(phrase);
  if (head.tag === 'noun') {
    entity.nouns.add(head.stem);
    entity.described ||= (head.noun?.population ?? head.noun?.kin) !== undefined;
  }
  const population = populationOf(structure, phrase);
  const isYounger =
    population === 'children' && (entity.population === 'men' || entity.population === 'women');
  if (entity.population === 'people' || isYounger) entity.population = population;
  entity.gender ??= head.noun?.gender ?? genderOf(population);
}

export const genderOf = (population: Population): Entity['gender'] =>
  population === 'men' ? 'he' : population === 'women' ? 'she' : null;

/** The names in a name, by what they are known again. */
export const namesOf = (phrase: NounPhrase): readonly string[] =>
  phrase.sort === 'name'
    ? phrase.words.filter((w) => w.tag === 'name' && /\p{Ll}/u.test(w.text)).map((w) => w.stem)
    : [];
