import type { Speaker } from '../../core/claim.ts';
import type { Names, Naming, Range } from '../../languages/names.ts';
import type { Document, Sentence } from '../../languages/text.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { abbreviates } from './abbreviations.ts';
import type { Introductions } from './introductions.ts';
import type { Memory } from './memory.ts';
import {
  counterIn,
  endOf,
  isBody,
  isNamed,
  isOne,
  issuerBehind,
  issuerIn,
  nameOf,
  rangeOf,
} from './phrases.ts';
import { besides, canSpeak } from './canSpeak.ts';

/** The sentence in which a phrase stands. */
export interface Place {
  readonly sentence: Sentence;
  readonly structure: Structure;
}

/** Whom the article has told of so far, and what is a place. */
interface Around {
  readonly memory: Memory;
  readonly introductions: Introductions;
  readonly isPlace: (name: string) => boolean;
}

/** Phrases → those whom they mean: by name in full, with their role. */
export class Bearers {
  private readonly doc: Document;
  private readonly names: Names;
  private readonly naming: Naming;
  private readonly memory: Memory;
  private readonly introductions: Introductions;
  private readonly isPlace: (name: string) => boolean;
  private readonly aliases = new Map<string, string | null>();

  constructor(doc: Document, names: Names, naming: Naming, { memory, introductions, isPlace }: Around) {
    this.doc = doc;
    this.names = names;
    this.naming = naming;
    this.memory = memory;
    this.introductions = introductions;
    this.isPlace = isPlace;
  }

  /** Who is meant, as far as the article has told up to here. */
  resolve(place: Place, phrase: NounPhrase): readonly Speaker[] {
    const { structure } = place;
    const before = phrase.sort === 'pronoun' ? this.before(place, phrase) : null;
    if (before) return [before];
    const again = isSame(phrase) ? this.memory.last(() => true) : null;
    if (again) return [again];
    const issuer = issuerBehind(structure, phrase);
    if (issuer && canSpeak(issuer, structure)) return this.resolve(place, issuer);
    const called = nameOf(structure, phrase);
    if (called) return this.resolve(place, called);
    const apposed = structure.apposed.get(phrase)?.filter((p) => !this.isAround(place, p)) ?? [];
    const named = phrase.sort === 'common' ? apposed.find(isNamed) : undefined;
    if (named && canSpeak(named, structure)) {
      const person = this.describe(place, named, phrase);
      if (person.length > 0) return person;
    }
    const behind = named
      ? undefined
      : besides(structure, phrase).find((p) => isNamed(p) && !this.isAround(place, p));
    const [whose] = behind ? this.describe(place, behind, phrase) : [];
    if (whose?.kind === 'person') return [whose];
    const beside = apposed.find((p) => p.sort !== 'count' && !headOf(p).noun?.period);
    return this.describe(place, phrase, beside ?? null);
  }

  /** Who is meant, as the whole article tells: "the mayor" is the one whom it names two sentences on. */
  inFull(speaker: Speaker, phrase: NounPhrase, { sentence, structure }: Place): Speaker {
    if (speaker.kind === 'person') return this.introductions.inFull(speaker);
    const alone = phrase.sort === 'common' && !headOf(phrase).noun?.plural && !structure.apposed.has(phrase);
    if (!alone || phrase.quantity !== null) return speaker;
    if (phrase.determiner === 'definite')
      return this.introductions.personOf(this.naming.bare(speaker.name).toLowerCase()) ?? speaker;
    return phrase.determiner === 'indefinite'
      ? (this.introductions.bodyOf(this.naming.bare(speaker.name), sentence.index) ?? speaker)
      : speaker;
  }

  words({ sentence, structure }: Place, phrase: NounPhrase): string {
    const range = rangeOf(structure, phrase);
    return this.doc.text.slice(sentence.tokens[range.from]!.start, sentence.tokens[range.to - 1]!.end);
  }

  /** Everybody whom a phrase of the sentence introduces by name and role, whether or not they speak. */
  introduced(place: Place): readonly Speaker[] {
    const { clauses, apposed } = place.structure;
    const phrases = clauses.flatMap((c) => [
      ...c.subjects,
      ...c.objects,
      ...c.adjuncts.flatMap((a) => a.phrases),
    ]);
    const beside = phrases.flatMap((p) => apposed.get(p) ?? []);
    return [...new Set([...phrases, ...beside])].filter(isNamed).flatMap((phrase) => {
      const range = rangeOf(place.structure, phrase);
      if (!this.naming.isPerson(place.sentence.tokens, range, this.names)) return [];
      const holder = phrases.find(
        (p) =>
          p.sort === 'common' &&
          (apposed.get(p)?.includes(phrase) || besides(place.structure, p).includes(phrase)),
      );
      const other = holder ?? apposed.get(phrase)?.find((p) => p.sort === 'common');
      const isRole = other && other.quantity === null && isOne(other);
      return this.describe(place, phrase, isRole ? other : null);
    });
  }

  /** "a doctor in Tolv, |Lavia|, said": the place that holds the one before it, and nobody's name. */
  private isAround(place: Place, phrase: NounPhrase): boolean {
    const adjuncts = place.structure.clauses.flatMap((c) => c.adjuncts);
    const isBehindName = adjuncts.some(({ phrases }) =>
      phrases.some((p) => p.to + 1 === phrase.from && isNamed(p)),
    );
    return isBehindName && this.isPlace(this.words(place, phrase));
  }

  /** Whom a sentence tells of, by its first subject: a person by name, or a body. */
  toldOf(place: Place): Speaker | null {
    const [subject, ...more] =
      place.structure.clauses.find((c) => c.kind === 'main' && c.verb)?.subjects ?? [];
    // "|He| then left": of whom the sentence before told
    if (subject?.sort === 'pronoun') return this.memory.near;
    // of "Ana Silva and Karim Haddad" which one "he" is, is not told
    if (!subject || more.length > 0 || subject.quantity || !canSpeak(subject, place.structure)) return null;
    const [speaker] = this.resolve(place, subject);
    return speaker && (speaker.kind === 'person' || headOf(subject).noun?.speaks) ? speaker : null;
  }

  /** "X …, although |he| put the toll at", "the army struck, |it| said": whom the sentence named before. */
  private before(place: Place, phrase: NounPhrase): Speaker | null {
    const { refers } = headOf(phrase);
    if (refers !== 'he' && refers !== 'she' && refers !== 'it') return null;
    const { structure } = place;
    const subjects = structure.clauses.flatMap((c) => c.subjects).filter((p) => p.to <= phrase.from);
    for (const subject of subjects.toSorted((a, b) => a.from - b.from)) {
      if (subject.sort === 'pronoun' || !canSpeak(subject, structure)) continue;
      const [speaker] = this.resolve(place, subject);
      const fits =
        refers === 'it' ? speaker?.kind !== 'person' && isBody(subject) : speaker?.kind === 'person';
      if (speaker && fits) return speaker;
    }
    return null;
  }

  /** Who is meant by a phrase and by what is set beside it. */
  private describe(place: Place, phrase: NounPhrase, beside: NounPhrase | null): readonly Speaker[] {
    const { structure, sentence } = place;
    const paper = headOf(phrase).noun?.paper ? issuerIn(phrase) : counterIn(phrase);
    if (paper === 'unnamed' && endOf(structure, phrase) === rangeOf(structure, phrase).to) {
      const issued = this.memory.last(() => true);
      if (issued) return [issued];
    }
    const own = paper && paper !== 'unnamed' ? { from: phrase.from, to: paper } : phrase;
    const whole = {
      from: structure.words[own.from]!.from,
      to: own === phrase ? endOf(structure, phrase) : structure.words[own.to - 1]!.to,
    };
    const alone = rangeOf(structure, phrase);
    const isPerson =
      isNamed(phrase) && alone.to < whole.to && this.naming.isPerson(sentence.tokens, alone, this.names);
    // "Ana Silva |of the harbour office|"
    const range = isPerson ? alone : whole;
    const role = isPerson ? { from: alone.to, to: whole.to } : null;
    const apposition = beside
      ? { from: structure.words[beside.from]!.from, to: endOf(structure, beside) }
      : null;
    const withRole = (s: Speaker): Speaker =>
      role && s.kind === 'person' && s.role === null
        ? { ...s, role: this.naming.plain(this.doc.text, sentence.tokens, role) || null }
        : s;
    return this.naming
      .conjuncts(sentence.tokens, range, this.names)
      .map((part, i) => this.speaker(sentence, part, i === 0 ? apposition : null))
      .filter((s) => s !== null)
      .map((s) => this.unabbreviated(withRole(s)));
  }

  private speaker({ tokens }: Sentence, range: Range, beside: Range | null): Speaker | null {
    return this.naming.speaker({ text: this.doc.text, tokens, range, beside }, this.names, this.memory);
  }

  /** "the Tolv Fire Office (Guard)": what stands before the name in brackets. */
  private besideAlias(name: string): string | null {
    const known = this.aliases.get(name);
    if (known !== undefined) return known;
    const found = this.beforeBrackets(name);
    this.aliases.set(name, found);
    return found;
  }

  private beforeBrackets(name: string): string | null {
    const at = /^\p{Lu}\p{L}+$/u.test(name) ? this.doc.text.indexOf(` (${name})`) : -1;
    if (at < 0) return null;
    const fits = this.names.phrases.filter((p) => this.doc.text.slice(at - p.length, at) === p);
    return fits.toSorted((a, b) => b.length - a.length)[0] ?? null;
  }

  /** "UNHCR", "Centcom" → the name that the article gives in full. */
  private unabbreviated(speaker: Speaker): Speaker {
    const alias = this.besideAlias(speaker.name);
    if (alias) return { ...speaker, name: this.naming.bare(alias), kind: 'organisation' };
    if (!/^[\p{Lu}.]{2,}$/u.test(speaker.name)) return speaker;
    const letters = speaker.name.replaceAll('.', '');
    const full = this.names.phrases.find(
      (p) => p.length > speaker.name.length + 3 && abbreviates(letters, p),
    );
    return full ? { ...speaker, name: this.naming.bare(full), kind: 'organisation' } : speaker;
  }
}

/** "the |same| source": who spoke last. */
const isSame = ({ sort, determiner, words }: NounPhrase): boolean =>
  sort === 'common' && determiner === 'definite' && words.some((w) => w.apart === 'same');
