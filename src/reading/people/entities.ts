import type { Interval } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { isOne, kindOf, populationOf } from '../harm/people.ts';

/** Somebody, or several, of whom an article tells: one entry for all mentions. */
export interface Entity {
  readonly id: number;
  /** Last words of the names. */
  readonly names: Set<string>;
  /** Nouns that told of them, in the singular. */
  readonly nouns: Set<string>;
  /** True where a noun for people tells who it is: "Ana, a |nurse|". */
  described: boolean;
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

/** Nouns that say no more than that somebody was told of before: "the victim", "the captives". */
const genderOf = (population: Population): Entity['gender'] =>
  population === 'men' ? 'he' : population === 'women' ? 'she' : null;

const isPlural = (phrase: NounPhrase): boolean => !isOne(phrase);

const namesOf = (phrase: NounPhrase): readonly string[] =>
  phrase.sort === 'name'
    ? phrase.words.filter((w) => w.tag === 'name' && /\p{Ll}/u.test(w.text)).map((w) => w.stem)
    : [];

/** Those told of last, of whom an article may still tell. */
const mostPeople = 300;

/** All people of an article, in the order in which they are told of. */
export class Entities {
  private readonly all: Entity[] = [];
  private next = 0;
  private readonly of = new Map<NounPhrase, Entity>();

  /** Whom a phrase means; null where it is a pronoun that means nobody known. */
  entityOf(phrase: NounPhrase): Entity | null {
    return this.of.get(phrase) ?? null;
  }

  /** Reads the phrases of a sentence, left to right. */
  read(structure: Structure, sentence: number): void {
    for (const phrase of phrasesOf(structure)) {
      const kind = kindOf(structure, phrase);
      if (kind !== 'people' && kind !== 'unknown') continue;
      const entity = this.predicated(structure, phrase) ?? this.resolve(structure, phrase, sentence);
      if (!entity) continue;
      entity.sentence = sentence;
      entity.subject = structure.clauses.some((c) => c.subjects.includes(phrase));
      this.means(phrase, entity);
      for (const beside of structure.apposed.get(phrase) ?? []) this.merge(structure, entity, phrase, beside);
    }
  }

  private means(phrase: NounPhrase, entity: Entity): void {
    this.of.set(phrase, entity);
    entity.mentions.push(phrase);
  }

  /** "The victim was |a girl|": the two are one. */
  private predicated(structure: Structure, phrase: NounPhrase): Entity | null {
    if (phrase.determiner !== 'indefinite' || !isOne(phrase)) return null;
    const clause = structure.clauses.find(
      (c) => c.objects[0] === phrase && c.verb?.head.verb?.be && !c.verb.negated,
    );
    const subject = clause?.subjects.length === 1 ? this.of.get(clause.subjects[0]!) : undefined;
    if (!subject || subject.plural) return null;
    this.learn(structure, subject, phrase);
    return subject;
  }

  private merge(structure: Structure, entity: Entity, phrase: NounPhrase, beside: NounPhrase): void {
    if (entity.plural !== isPlural(beside) || this.of.has(beside)) return;
    if (isOne(phrase) !== isOne(beside)) return;
    this.means(beside, entity);
    this.learn(structure, entity, beside);
  }

  private learn(structure: Structure, entity: Entity, phrase: NounPhrase): void {
    for (const name of namesOf(phrase)) entity.names.add(name);
    const head = headOf(phrase);
    if (head.tag === 'noun') {
      entity.nouns.add(head.stem);
      entity.described ||= (head.noun?.population ?? head.noun?.kin) !== undefined;
    }
    const population = populationOf(structure, phrase);
    if (
      entity.population === 'people' ||
      (population === 'children' && (entity.population === 'men' || entity.population === 'women'))
    )
      entity.population = population;
    entity.gender ??= head.noun?.gender ?? genderOf(population);
  }

  private made(structure: Structure, phrase: NounPhrase, sentence: number): Entity {
    const population = populationOf(structure, phrase);
    const entity: Entity = {
      id: this.next++,
      names: new Set(),
      nouns: new Set(),
      described: false,
      population,
      gender: headOf(phrase).noun?.gender ?? genderOf(population),
      plural: isPlural(phrase),
      first: phrase,
      mentions: [],
      subject: false,
      count: phrase.quantity ?? (isOne(phrase) ? { low: 1, high: 1 } : null),
      sentence,
      harmed: false,
    };
    this.all.push(entity);
    if (this.all.length > mostPeople) this.all.shift();
    this.learn(structure, entity, phrase);
    return entity;
  }

  private resolve(structure: Structure, phrase: NounPhrase, sentence: number): Entity | null {
    const head = headOf(phrase);
    if (phrase.sort === 'pronoun' && phrase.determiner === 'none' && !phrase.quantity) {
      const others = this.beside(structure, phrase);
      if (head.refers === 'he' || head.refers === 'she')
        return this.last(
          sentence,
          4,
          (e) => !e.plural && !others.includes(e) && (e.gender === head.refers || e.gender === null),
          head.refers,
        );
      if (head.refers === 'they') return this.last(sentence, 2, (e) => e.plural && !others.includes(e), null);
      return null;
    }
    if (phrase.sort === 'name') {
      const names = namesOf(phrase);
      const key = names.at(-1);
      if (key === undefined) return null;
      const known = this.all.findLast((e) => !e.plural && e.names.has(key));
      if (known) this.learn(structure, known, phrase);
      return known ?? this.made(structure, phrase, sentence);
    }
    const another = phrase.words.some((w) => w.apart === 'other' || w.ordinal !== null);
    if (phrase.determiner === 'definite' && !another) {
      const known = phrase.quantity
        ? this.sameCount(structure, phrase)
        : this.definite(structure, phrase, sentence);
      if (known) return known;
    }
    if (phrase.determiner === 'possessive' && !phrase.quantity && isOne(phrase)) {
      const noun = head.stem;
      const known = this.last(sentence, 12, (e) => !e.plural && e.nouns.has(noun), null);
      if (known) return known;
    }
    return this.made(structure, phrase, sentence);
  }

  /** Whom an object cannot mean: who does it. */
  private beside(structure: Structure, phrase: NounPhrase): readonly Entity[] {
    const clause = structure.clauses.find((c) => c.objects.includes(phrase));
    const own = structure.clauses.find((c) => c.subjects.includes(phrase));
    // "To hit a few men |they| struck the town"
    const aims = structure.clauses.filter(
      (c) => c.kind === 'infinitive' && c.parent !== null && c.parent === own,
    );
    const others = [...(clause ? subjectsOf(clause) : []), ...aims.flatMap((c) => c.objects)];
    return others.flatMap((p) => this.of.get(p) ?? []);
  }

  private last(
    sentence: number,
    reach: number,
    fits: (e: Entity) => boolean,
    gender: Entity['gender'],
  ): Entity | null {
    const found = this.all
      .filter((e) => sentence - e.sentence <= reach && fits(e))
      .toSorted((a, b) => a.sentence - b.sentence || a.id - b.id);
    const near = found.filter((e) => e.sentence === sentence && e.subject);
    const entity =
      near.at(-1) ??
      found.findLast((e) => e.harmed) ??
      found.findLast((e) => e.subject) ??
      found.at(-1) ??
      null;
    if (entity && gender) entity.gender ??= gender;
    return entity;
  }

  private sameCount(structure: Structure, phrase: NounPhrase): Entity | null {
    const { low, high } = phrase.quantity!;
    void structure;
    return (
      this.all.findLast(
        (e) => e.plural && e.count !== null && e.count.low === low && e.count.high === high,
      ) ?? null
    );
  }

  /** "the teen", "the victim", "the officers": the last of whom that can be said. */
  private definite(structure: Structure, phrase: NounPhrase, sentence: number): Entity | null {
    const noun = headOf(phrase).stem;
    const plural = isPlural(phrase);
    const same = this.all
      .filter((e) => e.plural === plural && e.nouns.has(noun))
      .toSorted((a, b) => a.sentence - b.sentence || a.id - b.id);
    if (same.length > 0) return same.at(-1)!;
    if (!headOf(phrase).noun?.generic) return null;
    const population = populationOf(structure, phrase);
    const fits = (e: Entity): boolean => e.plural === plural && compatible(e.population, population);
    return this.last(sentence, plural ? 3 : 6, fits, genderOf(population));
  }
}

/** True where one may be told of by a noun of the other: a girl is a child, a victim is anybody. */
export const compatible = (a: Population, b: Population): boolean =>
  a === b ||
  a === 'people' ||
  b === 'people' ||
  (['men', 'women', 'children'].includes(b) && a === 'other') ||
  (['men', 'women', 'children'].includes(a) && b === 'other') ||
  (a === 'men' && b === 'children') ||
  (a === 'children' && b === 'men');

function phrasesOf(structure: Structure): readonly NounPhrase[] {
  const seen = new Set<NounPhrase>();
  for (const c of structure.clauses)
    for (const p of [...c.subjects, ...c.objects, ...c.adjuncts.flatMap((a) => a.phrases)]) {
      seen.add(p);
      for (const beside of structure.apposed.get(p) ?? []) seen.add(beside);
    }
  return [...seen].toSorted((a, b) => a.from - b.from);
}
