import type { FigureMeasure, SourceKind } from '../core/claim.ts';
import type { Article } from '../core/article.ts';
import type { DocumentRole } from '../core/stages.ts';
import type { Event, PlainReading, Reading } from '../core/incident.ts';
import type { Outlets, PlaceInfo, Places } from './places.ts';
import type { Document, Segment, Sentence, Span, Token } from './text.ts';
import type { Naming } from './names.ts';
import type { NounSense, Role, Word } from './word.ts';

/** One way in which a verb and what stands with it tell of harm: "shot … to death", "taken to hospital". All that a row names must hold. */
export interface HarmRow {
  readonly rule: string;
  readonly measure: FigureMeasure;
  /** Base forms; absent where any verb will do. */
  readonly verbs?: ReadonlySet<string>;
  readonly except?: ReadonlySet<string>;
  /** True where an object must count people. */
  readonly people?: true;
  readonly voice?: 'active' | 'passive';
  readonly negated?: true;
  /** An adverb of the clause. */
  readonly adverb?: ReadonlySet<string>;
  /** The head of a subject. */
  readonly subject?: ReadonlySet<string>;
  /** The head of an object. */
  readonly object?: ReadonlySet<string>;
  /** True where there is no object: "she recovered", not "they recovered a gun". */
  readonly alone?: true;
  /** The head of what a preposition governs. */
  readonly with?: {
    readonly roles: readonly Role[];
    readonly words: ReadonlySet<string>;
    /** One of which stands before the head: "in |intensive| care". */
    readonly kinds?: ReadonlySet<string>;
  };
  /** An infinitive that depends on the verb. */
  readonly infinitive?: ReadonlySet<string>;
  readonly state?: ReadonlySet<string>;
  /** An adverb that makes it something else: "treated badly". */
  readonly unless?: ReadonlySet<string>;
  /** Heads of phrases that give another reason: "taken to hospital for observation", "after going into shock". */
  readonly unlessFor?: ReadonlySet<string>;
  /** `patient`: the subject of a passive, the object of an active verb, else the subject; `owner`: those of whom the object is. */
  readonly befalls: 'patient' | 'subject' | 'owner';
}

/** One way in which somebody is blamed, admits or denies: "blamed X for", "claimed responsibility". All that a row names must hold. */
export interface BlameRow {
  readonly rule: string;
  readonly stance: 'asserts' | 'admits' | 'denies';
  /** Base forms. */
  readonly verbs: ReadonlySet<string>;
  readonly voice?: 'passive';
  /** Heads of the object; of the subject of a passive. */
  readonly object?: ReadonlySet<string>;
  /** True where the object is a deed: "claimed |the blast|". */
  readonly deedObject?: true;
  /** An adjective after the verb. */
  readonly state?: ReadonlySet<string>;
  /** What a preposition governs: a deed, or one of these words; `word` is the preposition, where its role is too wide. */
  readonly with?: {
    readonly roles: readonly Role[];
    readonly word?: string;
    readonly words?: ReadonlySet<string>;
  };
  /** True where the words tell of a deed somewhere behind the verb: "accused X |of bombing the port|". */
  readonly deedBehind?: true;
  /** True where what it is "for" must be a deed, if anything is said of it. */
  readonly forDeed?: true;
  /** An infinitive that depends on the verb, with nothing that it befalls: "was |to blame|". */
  readonly infinitive?: ReadonlySet<string>;
  /** True where it holds only if the words deny it: "was |not| involved". */
  readonly negated?: true;
  /** Who did it: the subject (of a passive, whom "by" names), the object, or what a preposition governs. */
  readonly actor: 'subject' | 'object' | Role;
  /** True where the subject says so by the verb itself; else whoever the clause is attributed to. */
  readonly speaks?: true;
}

/** Words with a figure that make it a part. All that a row names must hold. */
export interface PartRow {
  readonly rule: string;
  /** The head of what a preposition governs, beside the figure or in its clause. */
  readonly heads?: ReadonlySet<string>;
  readonly roles?: readonly Role[];
  /** True where it must be one: "in the bus", not "in buses". */
  readonly one?: true;
  /** A word of the figure's phrase, of what is said of it, or of what it is with. */
  readonly told?: ReadonlySet<string>;
  readonly measure?: FigureMeasure;
  /** What else the article must count with the same outcome: nothing, another figure, or a larger one. */
  readonly besides: 'none' | 'any' | 'larger';
}

/** What tells totals from parts, and figures that hold from those that do not. */
export interface StandingRules {
  /** After a place or a time: it alone is meant. */
  readonly narrowing: ReadonlySet<string>;
  /** With a number: beside those told before. */
  readonly added: ReadonlySet<string>;
  /** With somebody alone: others were told of before. */
  readonly besides: ReadonlySet<string>;
  readonly parts: readonly PartRow[];
  /** Verbs by which a hospital takes in some of the hurt. */
  readonly takesIn: ReadonlySet<string>;
  /** With a verb of saying: something later is said too. */
  readonly before: ReadonlySet<string>;
  /** With a verb of saying: it was not so. */
  readonly wrongly: ReadonlySet<string>;
  readonly takesBack: ReadonlySet<string>;
  /** Verbs that say a toll was wrong: "|correcting| an earlier toll of 17". */
  readonly corrects: ReadonlySet<string>;
  /** Before a figure that another replaces. */
  readonly replaced: ReadonlySet<string>;
  /** Before where a figure moved from. */
  readonly moves: ReadonlySet<string>;
  /** Kinds of event in which nobody who did it can be hurt. */
  readonly unmanned: ReadonlySet<string>;
  /** Kinds of event in which whoever did it dies: those whom he killed are others. */
  readonly suicidal: ReadonlySet<string>;
  /** What an attacker does who is not among the dead. */
  readonly escapes: ReadonlySet<string>;
}

/** How a language names armies and countries: who speaks for whom. */
export interface Sides {
  /** The words of a name or a role that tell who it is; a country and its people by one word, whatever its form. */
  wordsOf(text: string): readonly string[];
  /** Whether two such words name one country: "Lavia", "Lavian". */
  isSame(a: string, b: string): boolean;
  /** True for who speaks for an armed body, or is one. */
  isForce(text: string): boolean;
  /** "two defence officials": of the country whose forces they tell of, where they name no other. */
  isOfOurs(text: string): boolean;
}

/** Which kind of speaker a word of a role or a name tells of. */
export interface SourceRow {
  readonly source: SourceKind;
  readonly words: ReadonlySet<string>;
}

/** What may stand before the report in its own line: `ends` gives how much of a line it is, 0 for nothing. */
export interface LeadingRow {
  readonly role: DocumentRole;
  readonly ends: (line: string) => number;
}

/** What may stand within a line of the report: the stretches of a line, from the first to the last, that are it. */
export interface InnerRow {
  readonly role: DocumentRole;
  readonly find: (line: string) => readonly Span[];
  /** True for the credit of a picture: what stands before it without a full stop is the caption. */
  readonly ofPicture?: true;
}

/** How pages print a report, and what stands beside it. */
export interface DocumentRules {
  /** Words at the end of a line that the next goes on from. */
  readonly openEnd: ReadonlySet<string>;
  readonly leading: readonly LeadingRow[];
  readonly inner: readonly InnerRow[];
  /** True for a line that is printed as a title. */
  readonly isTitle: (line: string) => boolean;
  /** True for a line that tells who says it: no headline of a list. */
  readonly saysWho: (line: string) => boolean;
  /** True for a line of the page: "Related: …". */
  readonly isFurniture: (line: string) => boolean;
  /** The agency whose text it is, by its dateline, credit or copyright. */
  readonly wireOf: (text: string, outlets: Outlets) => string | null;
}

/** A place in which a sentence sets what it tells; a higher score tells more of where an event was. */
export interface Sighting {
  readonly name: string;
  readonly score: number;
  readonly info: PlaceInfo | null;
  /** A town that lies in no country that the text names: its name is known, and no more. */
  readonly foreign?: true;
}

/** Where and when a text sets what it tells. Days are ISO days. */
export interface EventRules {
  /** The places that a text may name: "Bar" is none without its country. */
  places(all: Places, text: string): Places;
  /** What happened, where and when: from the headline, the dateline and the first sentences. */
  eventOf(doc: Document, title: string | null, published: string | null, places: Places): Event;
  placesIn(sentence: Sentence, places: Places): readonly Sighting[];
  /** The first day that a sentence names. */
  dayIn(sentence: string, published: string | null): string | null;
  /** When a figure held, by its sentence and the rules by which it was read. */
  asOf(sentence: string, rules: readonly string[], published: string | null): string | null;
  /** The day that stands over a text which comes with none. */
  dateline(title: string | null, text: string): string | null;
}

/** Everything that the stages of reading need to know of a language; they meet its words through this alone. */
export interface Language {
  /** The text as sentences and tokens; no sentence runs past its segment. */
  read(text: string, segments?: readonly Segment[]): Document;
  /** True for a text in this language. */
  isWritten(doc: Document): boolean;
  readonly document: DocumentRules;
  readonly events: EventRules;
  /** True where the words of a sentence leave its truth to others: "reportedly". */
  isHearsay(sentence: string): boolean;
  /** What later steps need to know of the words of each claim and of the whole article. */
  remarks<R extends PlainReading>(
    article: Article,
    reading: R,
  ): Omit<R, 'claims'> & Pick<Reading, 'claims' | 'notices' | 'traits' | 'signature'>;
  /** The tokens of a sentence as words, with what each does in it. */
  words(tokens: readonly Token[], text: string): readonly Word[];
  /** What the dictionary tells of a noun, for words of a speaker's name. */
  nounOf(word: string): NounSense | null;
  readonly harm: readonly HarmRow[];
  readonly blame: readonly BlameRow[];
  readonly standing: StandingRules;
  readonly sources: readonly SourceRow[];
  readonly naming: Naming;
  readonly sides: Sides;
  /** Every number of a sentence outside of what is covered; with its reason where its form tells that it counts nobody. */
  numbers(tokens: readonly Token[], covered: (at: number) => boolean): readonly NumberIn[];
}

/** A number of a sentence, tokens `from` up to `to`. */
export interface NumberIn {
  readonly from: number;
  readonly to: number;
  readonly reason: string | null;
}
