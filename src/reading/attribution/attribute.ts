import type { Speaker } from '../../core/claim.ts';
import type { Document, Sentence } from '../../languages/en/tokenise.ts';
import { conjuncts, Memory, speakerOf } from '../../languages/en/names/bearer.ts';
import { textOf, type Names } from '../../languages/en/names/names.ts';
import type { Outlets } from '../../languages/places.ts';
import type { Structure } from '../clauses/build.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { adjunctsOf } from '../harm/people.ts';
import { headOf, subjectsOf } from '../harm/outcomes.ts';
import { canSpeak, sayingsOf, type Saying, type Told } from './sayings.ts';

/** Who says what; an empty list is the outlet's own voice. */
export interface Attribution {
  readonly speakers: readonly Speaker[];
  readonly via: string | null;
  readonly relayed: string | null;
  readonly rule: string;
}

/** One who says it, and how. */
export interface Voice {
  readonly saying: Saying;
  readonly speakers: readonly Speaker[];
}

interface Heard {
  readonly speakers: readonly Speaker[];
  readonly via: string | null;
  readonly quotations: ReadonlySet<number>;
}

export const ownVoice: Attribution = { speakers: [], via: null, relayed: null, rule: 'own-voice' };

/** Hears an article sentence by sentence, so that "he", "the ministry" and bare surnames find their bearer. */
export class Attributor {
  private readonly memory = new Memory();
  private readonly heard = new Map<number, Heard>();
  private readonly known = new Map<NounPhrase, readonly Speaker[]>();
  /** The outlet to which somebody spoke last. */
  private via: string | null = null;
  private readonly structures = new Map<number, Structure>();
  private readonly doc: Document;
  private readonly names: Names;
  private readonly outlets: Outlets;

  constructor(doc: Document, names: Names, outlets: Outlets) {
    this.doc = doc;
    this.names = names;
    this.outlets = outlets;
  }

  /** Reads who speaks in a sentence; sentences come in order. */
  hear(sentence: Sentence, structure: Structure): void {
    this.structures.set(sentence.index, structure);
    const quotations = new Set(sentence.tokens.map((t) => t.quotation).filter((q) => q >= 0));
    const spoken: { phrase: NounPhrase; at: number }[] = [];
    for (const clause of structure.clauses) {
      const says = clause.verb?.head.verb?.says;
      if (says && !clause.verb!.passive)
        for (const phrase of subjectsOf(clause))
          if (canSpeak(phrase, structure)) spoken.push({ phrase, at: clause.verb!.from });
      for (const a of clause.adjuncts)
        if (a.role === 'accordance' || (a.role === 'agent' && says && clause.verb!.passive))
          for (const phrase of a.phrases)
            if (canSpeak(phrase, structure)) spoken.push({ phrase, at: a.word.from });
    }
    const all: Speaker[] = [];
    for (const { phrase } of spoken.toSorted((a, b) => a.at - b.at)) {
      const speakers = this.resolve(sentence, structure, phrase);
      this.known.set(phrase, speakers);
      for (const speaker of speakers) {
        this.memory.heard(speaker);
        all.push(speaker);
      }
    }
    if (all.length > 0) this.heard.set(sentence.index, { speakers: [all[0]!], via: null, quotations });
  }

  /** All who say what is told, outermost first; empty for the outlet's own voice and for a quotation without its own "said". */
  voices(told: Told, sentence: Sentence, structure: Structure): readonly Voice[] {
    return sayingsOf(told, structure)
      .map((saying) => ({ saying, speakers: this.speakersOf(saying, sentence, structure) }))
      .filter(({ speakers }) => speakers.length > 0);
  }

  /** Who is meant by phrases that speak by a verb of their own: "|the mayor| blamed". */
  speakersIn(phrases: readonly NounPhrase[], sentence: Sentence, structure: Structure): readonly Speaker[] {
    return phrases.flatMap((p) => this.known.get(p) ?? this.resolve(sentence, structure, p));
  }

  attribution(told: Told, sentence: Sentence): Attribution {
    const structure = this.structures.get(sentence.index)!;
    const sayings = sayingsOf(told, structure).filter(
      (s) => this.speakersOf(s, sentence, structure).length > 0,
    );
    if (sayings.length === 0) return this.quoted(sentence, structure.words[told.from]!.quotation);
    const [outer, inner] = [sayings[0]!, sayings.at(-1)!];
    const speakers = this.speakersOf(outer, sentence, structure);
    const relayed = inner === outer ? [] : this.speakersOf(inner, sentence, structure);
    const outlet = speakers.length === 1 ? this.outlets.outlet(speakers[0]!.name) : null;
    const quoting = outer.clause.link === 'as' ? outer.clause.parent : null;
    const quoter =
      quoting && subjectsOf(quoting)[0]
        ? this.outlets.outlet(this.words(sentence, structure, subjectsOf(quoting)[0]!))
        : null;
    const via = quoter ?? this.addressee(outer, sentence, structure);
    const rule = `speaker:${outer.kind}`;
    // an outlet that reports what others said is where they said it
    if (outlet && relayed.length > 0 && relayed[0]!.name !== speakers[0]!.name)
      return { speakers: relayed, via: outlet, relayed: null, rule };
    const other = relayed.length > 0 && relayed[0]!.name !== speakers[0]!.name ? relayed[0]!.name : null;
    return { speakers, via, relayed: other, rule };
  }

  private speakersOf(saying: Saying, sentence: Sentence, structure: Structure): readonly Speaker[] {
    const [first, last] = [saying.speakers[0]!, saying.speakers.at(-1)!];
    const groups =
      saying.speakers.length > 1 &&
      saying.speakers.every((p) => headOf(p).noun?.plural && p.determiner !== 'indefinite');
    if (groups) {
      const name = this.words(sentence, structure, { ...first, to: last.to }).replace(/^the /i, '');
      return [
        { name: first.from === 0 ? name[0]!.toLowerCase() + name.slice(1) : name, role: null, kind: 'group' },
      ];
    }
    return saying.speakers.flatMap((p) => this.known.get(p) ?? this.resolve(sentence, structure, p));
  }

  /** "told |Reuters|" */
  private addressee({ addressee }: Saying, sentence: Sentence, structure: Structure): string | null {
    if (!addressee) return null;
    const name = this.words(sentence, structure, addressee).replace(
      /^(?:the|local|state|state-run|news agency) /i,
      '',
    );
    const outlet = this.outlets.outlet(name);
    if (outlet) this.via = outlet;
    // "told |the agency|": the one named before
    const before =
      addressee.determiner === 'definite' && addressee.sort === 'common' && headOf(addressee).noun?.speaks;
    return outlet ?? (before ? this.via : null);
  }

  private words(sentence: Sentence, structure: Structure, phrase: NounPhrase): string {
    return textOf(this.doc.text, sentence.tokens, {
      from: structure.words[phrase.from]!.from,
      to: structure.words[phrase.to - 1]!.to,
    });
  }

  private resolve(sentence: Sentence, structure: Structure, phrase: NounPhrase): readonly Speaker[] {
    const named = phrase.sort === 'common' ? structure.apposed.get(phrase)?.find(isNamed) : undefined;
    if (named && canSpeak(named, structure)) {
      const person = this.describe(sentence, structure, named, phrase);
      if (person.length > 0) return person;
    }
    const behind = named ? undefined : besides(structure, phrase).find(isNamed);
    const [whose] = behind ? this.describe(sentence, structure, behind, phrase) : [];
    if (whose?.kind === 'person') return [whose];
    return this.describe(
      sentence,
      structure,
      phrase,
      structure.apposed.get(phrase)?.find((p) => p.sort !== 'count' && !headOf(p).noun?.period) ?? null,
    );
  }

  /** Who is meant by a phrase and by what is set beside it. */
  private describe(
    sentence: Sentence,
    structure: Structure,
    phrase: NounPhrase,
    beside: NounPhrase | null,
  ): readonly Speaker[] {
    const { tokens } = sentence;
    const issued =
      headOf(phrase).noun?.paper &&
      phrase.determiner === 'definite' &&
      endOf(structure, phrase) === structure.words[phrase.to - 1]!.to
        ? this.memory.last(() => true)
        : null;
    if (issued) return [issued];
    const range = { from: structure.words[phrase.from]!.from, to: endOf(structure, phrase) };
    const apposition = beside
      ? { from: structure.words[beside.from]!.from, to: endOf(structure, beside) }
      : null;
    return conjuncts(tokens, range, this.names)
      .map((part, i) =>
        speakerOf(this.doc.text, tokens, part, i === 0 ? apposition : null, this.names, this.memory),
      )
      .filter((s) => s !== null)
      .map((s) => this.inFull(s));
  }

  /** "UNHCR", "Centcom" → the name that the article gives in full. */
  private inFull(speaker: Speaker): Speaker {
    if (!/^[\p{Lu}.]{2,}$/u.test(speaker.name)) return speaker;
    const letters = speaker.name.replaceAll('.', '');
    const full = this.names.phrases.find(
      (p) => p.length > speaker.name.length + 3 && abbreviates(letters, p),
    );
    return full ? { ...speaker, name: full.replace(/^the /i, ''), kind: 'organisation' } : speaker;
  }

  /** A quotation without its own "said": whoever speaks the rest of it, else whoever was heard last before. */
  private quoted(sentence: Sentence, quotation: number): Attribution {
    if (quotation < 0) return ownVoice;
    const near = (by: number): Heard | undefined => this.heard.get(sentence.index + by);
    const around = [0, -1, 1, -2, 2, -3, 3].flatMap((by) => near(by) ?? []);
    const same = around.find((h) => h.quotations.has(quotation));
    const before = near(-1) ?? near(-2) ?? near(-3);
    const found = same ?? before;
    return found
      ? { speakers: found.speakers, via: found.via, relayed: null, rule: 'speaker:quotation' }
      : ownVoice;
  }
}

/** Whether letters abbreviate a name: by its initials, or by the beginnings of its words in turn. */
function abbreviates(letters: string, name: string): boolean {
  const words = name.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w));
  if (words.length < 2) return false;
  const fits = (rest: string, at: number): boolean => {
    if (rest === '') return at === words.length;
    const word = words[at]?.toUpperCase() ?? '';
    for (let n = Math.min(word.length, rest.length); n > 0; n--)
      if (word.startsWith(rest.slice(0, n)) && fits(rest.slice(n), at + 1)) return true;
    return false;
  };
  return words.some((_, from) => (from === 0 || words.length - from > 1) && fitsFrom(fits, letters, from));
}

const fitsFrom = (fits: (rest: string, at: number) => boolean, letters: string, from: number): boolean =>
  fits(letters.toUpperCase(), from);

const isNamed = (p: NounPhrase): boolean => p.sort === 'name' || headOf(p).tag === 'name';

/** What is set beside what a phrase is of: "the chief of the council, |Ana Silva|". */
const besides = (structure: Structure, phrase: NounPhrase): readonly NounPhrase[] =>
  phrase.sort === 'common'
    ? adjunctsOf(structure, phrase).flatMap((a) =>
        a.role === 'of' ? a.phrases.flatMap((p) => structure.apposed.get(p) ?? []) : [],
      )
    : [];

/** Where a speaker's description ends: "a spokesman |for the army in the north|". */
function endOf(structure: Structure, phrase: NounPhrase): number {
  let end = phrase.to;
  for (;;) {
    const next = structure.clauses
      .flatMap((c) => c.adjuncts)
      .find(
        (a) =>
          a.word === structure.words[end] &&
          a.host !== null &&
          ['of', 'goal', 'place', 'target', 'origin', 'with'].includes(a.role) &&
          a.phrases.length > 0,
      );
    if (!next) return structure.words[end - 1]!.to;
    const last = next.phrases.at(-1)!;
    if (last.to <= end) return structure.words[end - 1]!.to;
    end = last.to;
  }
}
