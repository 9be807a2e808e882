import type { Structure } from '../../clauses/build.ts';
import { phrasesOf } from '../../clauses/kinds.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import { isOne, kindOf } from '../../harm/people.ts';
import { antecedentOf } from './antecedents.ts';
import { learn, namesOf, newEntity, type Entity, type Mention } from './entity.ts';
import { isPronoun } from './pronouns.ts';
import { suspectsIn } from './suspects.ts';

/** Those told of last, of whom an article may still tell. */
const mostPeople = 300;

/** All people of an article, in the order in which they are told of. */
export class Entities {
  private readonly all: Entity[] = [];
  private next = 0;
  private readonly of = new Map<NounPhrase, Entity>();

  /** Whom a phrase means; null where it is a pronoun that means nobody known. */
  readonly entityOf = (phrase: NounPhrase): Entity | null => this.of.get(phrase) ?? null;

  /** Thought to have done it, and nobody else has the name. */
  isSuspect(entity: Entity): boolean {
    const isNamesake = (e: Entity): boolean => e !== entity && [...e.names].some((n) => entity.names.has(n));
    return entity.suspected && !this.all.some(isNamesake);
  }

  /** Reads the phrases of a sentence, left to right. */
  read(structure: Structure, sentence: number): void {
    for (const phrase of mentionsIn(structure)) {
      const entity = this.resolve({ structure, phrase, sentence });
      if (!entity) continue;
      entity.sentence = sentence;
      entity.subject = structure.clauses.some((c) => c.subjects.includes(phrase));
      this.means(phrase, entity);
      for (const beside of structure.apposed.get(phrase) ?? []) this.merge(structure, entity, phrase, beside);
    }
    for (const phrase of suspectsIn(structure)) {
      const entity = this.of.get(phrase);
      if (entity) entity.suspected = true;
    }
  }

  private resolve(mention: Mention): Entity | null {
    const { structure, phrase } = mention;
    const subject = this.subjectOf(mention);
    const known = subject ?? antecedentOf(mention, this.all, this.entityOf);
    if (!known) return introduces(phrase) ? this.add(mention) : null;
    if (subject || phrase.sort === 'name') learn(known, structure, phrase);
    return known;
  }

  private add(mention: Mention): Entity {
    const entity = newEntity(this.next++, mention);
    this.all.push(entity);
    if (this.all.length > mostPeople) this.all.shift();
    return entity;
  }

  private means(phrase: NounPhrase, entity: Entity): void {
    this.of.set(phrase, entity);
    entity.mentions.push(phrase);
  }

  /** "The victim was |a girl|": the two are one. */
  private subjectOf({ structure, phrase }: Mention): Entity | null {
    if (phrase.determiner !== 'indefinite' || !isOne(phrase)) return null;
    const clause = structure.clauses.find(
      (c) => c.objects[0] === phrase && c.verb?.head.verb?.be && !c.verb.negated,
    );
    const subject = clause?.subjects.length === 1 ? this.entityOf(clause.subjects[0]!) : null;
    return subject?.plural ? null : subject;
  }

  /** "Ana Silva, |a teacher|": one, or several, of each. */
  private merge(structure: Structure, entity: Entity, phrase: NounPhrase, beside: NounPhrase): void {
    const single = isOne(beside);
    if (entity.plural === single || isOne(phrase) !== single || this.of.has(beside)) return;
    this.means(beside, entity);
    learn(entity, structure, beside);
  }
}

/** A pronoun tells of nobody new; neither does a name in capitals alone. */
const introduces = (phrase: NounPhrase): boolean =>
  !isPronoun(phrase) && (phrase.sort !== 'name' || namesOf(phrase).length > 0);

/** Phrases that may tell of people, with what is set beside them, left to right. */
function mentionsIn(structure: Structure): readonly NounPhrase[] {
  const phrases = structure.clauses
    .flatMap(phrasesOf)
    .flatMap((phrase) => [phrase, ...(structure.apposed.get(phrase) ?? [])]);
  return [...new Set(phrases)]
    .toSorted((a, b) => a.from - b.from)
    .filter((phrase) => mayBePeople(structure, phrase));
}

function mayBePeople(structure: Structure, phrase: NounPhrase): boolean {
  const kind = kindOf(structure, phrase);
  return kind === 'people' || kind === 'unknown';
}
