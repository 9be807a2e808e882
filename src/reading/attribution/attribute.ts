import type { Speaker } from '../../core/claim.ts';
import type { Language } from '../../languages/language.ts';
import type { Names } from '../../languages/names.ts';
import type { Outlets } from '../../languages/places.ts';
import type { Document, Sentence } from '../../languages/text.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { Bearers, type Place } from './bearers.ts';
import { Introductions } from './introductions.ts';
import { Memory } from './memory.ts';
import { isPaperAlone } from './phrases.ts';
import { canSpeak } from './canSpeak.ts';
import { sayingsOf } from './sayings.ts';
import { isOfThing, tellersOf } from './tellers.ts';
import type { Saying, Told } from './types.ts';

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

/** Who spoke first in a sentence, and in which quotations. */
interface Heard {
  readonly phrase: NounPhrase;
  readonly place: Place;
  readonly quotations: ReadonlySet<number>;
}

export const ownVoice: Attribution = { speakers: [], via: null, relayed: null, rule: 'own-voice' };

/** Hears an article sentence by sentence, so that "he", "the ministry" and bare surnames find their bearer. */
/** What the world knows, beside the article. */
interface Known {
  readonly language: Language;
  readonly outlets: Outlets;
  readonly isPlace: (name: string) => boolean;
}

export class Attributor {
  private readonly memory = new Memory();
  private readonly introductions: Introductions;
  private readonly bearers: Bearers;
  private readonly heard = new Map<number, Heard>();
  private readonly known = new Map<NounPhrase, readonly Speaker[]>();
  /** The outlet to which somebody spoke last. */
  private via: string | null = null;
  private readonly structures = new Map<number, Structure>();
  private readonly language: Language;
  private readonly outlets: Outlets;

  constructor(doc: Document, names: Names, { language, outlets, isPlace }: Known) {
    this.language = language;
    this.outlets = outlets;
    this.introductions = new Introductions(language.naming);
    const { memory, introductions } = this;
    this.bearers = new Bearers(doc, names, language.naming, { memory, introductions, isPlace });
  }

  /** Reads who speaks in a sentence; sentences come in order. */
  hear(sentence: Sentence, structure: Structure): void {
    this.structures.set(sentence.index, structure);
    const place = { sentence, structure };
    for (const speaker of this.bearers.introduced(place)) this.introductions.meet(speaker, sentence.index);
    const quotations = new Set(sentence.tokens.map((t) => t.quotation).filter((q) => q >= 0));
    let first: NounPhrase | null = null;
    for (const phrase of speakingIn(structure)) {
      const speakers = this.bearers.resolve(place, phrase);
      this.known.set(phrase, speakers);
      if (speakers.length > 0) first ??= phrase;
      // "a statement said" names nobody whom "the statement" can turn back to
      for (const speaker of isPaperAlone(phrase) ? [] : speakers) {
        this.memory.heard(speaker);
        this.introductions.meet(speaker, sentence.index);
      }
    }
    if (first) this.heard.set(sentence.index, { phrase: first, place, quotations });
    this.memory.near = first ? null : this.bearers.toldOf(place);
  }

  /** All who say what is told, outermost first; empty for the outlet's own voice and for a quotation without its own "said". */
  voices(told: Told, sentence: Sentence, structure: Structure): readonly Voice[] {
    return sayingsOf(told, structure)
      .map((saying) => ({ saying, speakers: this.speakersOf(saying, { sentence, structure }) }))
      .filter(({ speakers }) => speakers.length > 0);
  }

  /** Who is meant by phrases that speak by a verb of their own: "|the mayor| blamed". */
  speakersIn(phrases: readonly NounPhrase[], sentence: Sentence, structure: Structure): readonly Speaker[] {
    return phrases.flatMap((p) => this.meant(p, { sentence, structure }));
  }

  attribution(told: Told, sentence: Sentence): Attribution {
    const structure = this.structures.get(sentence.index)!;
    const place = { sentence, structure };
    const voices = this.voices(told, sentence, structure);
    if (voices.length === 0) return this.quoted(sentence, structure.words[told.from]!.quotation);
    const [outer, inner] = [voices[0]!, voices.at(-1)!];
    const { saying, speakers } = outer;
    const relayed = inner === outer ? null : (inner.speakers[0] ?? null);
    const other = relayed && relayed.name !== speakers[0]!.name ? relayed.name : null;
    const rule = `speaker:${saying.kind}`;
    // an outlet that reports what others said is where they said it
    const outlet = speakers.length === 1 ? this.outlets.outlet(speakers[0]!.name) : null;
    if (outlet && other) return { speakers: inner.speakers, via: outlet, relayed: null, rule };
    const via = this.quoter(saying, place) ?? this.addressee(saying, place);
    return { speakers, via, relayed: other, rule };
  }

  private speakersOf(saying: Saying, place: Place): readonly Speaker[] {
    const [first, last] = [saying.speakers[0]!, saying.speakers.at(-1)!];
    const groups =
      saying.speakers.length > 1 &&
      saying.speakers.every((p) => headOf(p).noun?.plural && p.determiner !== 'indefinite');
    if (!groups) return saying.speakers.flatMap((p) => this.meant(p, place));
    const name = this.language.naming.bare(this.bearers.words(place, { ...first, to: last.to }));
    const lower = first.from === 0 ? name[0]!.toLowerCase() + name.slice(1) : name;
    return [{ name: lower, role: null, kind: 'group' }];
  }

  private meant(phrase: NounPhrase, place: Place): readonly Speaker[] {
    const speakers = this.known.get(phrase) ?? this.bearers.resolve(place, phrase);
    return speakers.map((s) => this.bearers.inFull(s, phrase, place));
  }

  /** "as |the Wire| quoted him as saying", "was quoted by |the Wire| as saying", "was quoted as saying by |the Wire|" */
  private quoter({ clause }: Saying, place: Place): string | null {
    const { link, parent } = clause;
    if (link !== 'as' || !parent) return null;
    const agents = [parent, clause]
      .flatMap((c) => c.adjuncts)
      .filter((a) => a.role === 'agent')
      .flatMap((a) => a.phrases);
    const [phrase] = parent.verb?.passive ? agents : subjectsOf(parent);
    return phrase ? this.outlets.outlet(this.bearers.words(place, phrase)) : null;
  }

  /** "told |Reuters|" */
  private addressee({ addressee }: Saying, place: Place): string | null {
    if (!addressee) return null;
    const outlet = this.outlets.outlet(this.language.naming.outlet(this.bearers.words(place, addressee)));
    if (outlet) this.via = outlet;
    // "told |the agency|": the one named before
    const before =
      addressee.determiner === 'definite' && addressee.sort === 'common' && headOf(addressee).noun?.speaks;
    return outlet ?? (before ? this.via : null);
  }

  /** A quotation without its own "said": whoever speaks the rest of it, else whoever was heard last before. */
  private quoted(sentence: Sentence, quotation: number): Attribution {
    if (quotation < 0) return ownVoice;
    const near = (by: number): Heard | undefined => this.heard.get(sentence.index + by);
    const around = [0, -1, 1, -2, 2, -3, 3].flatMap((by) => near(by) ?? []);
    const same = around.find((h) => h.quotations.has(quotation));
    const found = same ?? near(-1) ?? near(-2) ?? near(-3);
    if (!found) return ownVoice;
    const speakers = this.meant(found.phrase, found.place).slice(0, 1);
    return { speakers, via: null, relayed: null, rule: 'speaker:quotation' };
  }
}

/** All who speak in a sentence, in the order in which they do. */
function speakingIn(structure: Structure): readonly NounPhrase[] {
  const spoken = structure.clauses.flatMap((clause) => {
    const { verb } = clause;
    const says = verb?.head.verb?.says !== undefined && !isOfThing(clause, structure);
    const speaking = says && !verb.passive ? tellersOf(clause, structure) : [];
    return [
      ...speaking.map((phrase) => ({ phrase, at: verb!.from })),
      ...clause.adjuncts
        .filter(
          (a) =>
            a.role === 'accordance' || a.role === 'citation' || (a.role === 'agent' && says && verb.passive),
        )
        .flatMap((a) => a.phrases.map((phrase) => ({ phrase, at: a.word.from }))),
    ];
  });
  return spoken
    .filter(({ phrase }) => canSpeak(phrase, structure))
    .toSorted((a, b) => a.at - b.at)
    .map(({ phrase }) => phrase);
}
