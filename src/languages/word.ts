import type { FigureMeasure } from '../core/claim.ts';
import type { Interval } from '../core/interval.ts';
import type { Population } from '../core/population.ts';

/** What a word does in its sentence. A language's tagger decides; the stages of reading look at nothing else of a word. */
export type Tag =
  | 'determiner'
  | 'possessive'
  | 'genitive'
  | 'number'
  | 'adjective'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'verb'
  | 'auxiliary'
  | 'negation'
  | 'infinitive'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'comma'
  | 'mark'
  | 'relative'
  | 'that'
  | 'subordinator'
  | 'quote'
  | 'open'
  | 'close'
  | 'end'
  | 'time'
  | 'other';

/** `past-or-participle` is both by its form, as "killed": the clause decides. */
export type VerbForm = 'base' | 'present' | 'past' | 'past-or-participle' | 'participle' | 'gerund';

/** What a preposition or a conjunction does, whatever its word. */
export type Role =
  | 'of'
  | 'agent'
  | 'accordance'
  | 'citation'
  | 'inclusion'
  | 'addition'
  | 'place'
  | 'target'
  | 'origin'
  | 'goal'
  | 'company'
  | 'with'
  | 'time'
  | 'since'
  | 'cause'
  | 'topic'
  | 'comparison'
  | 'and'
  | 'or'
  | 'but'
  | 'contrast'
  | 'condition'
  | 'question'
  | 'when'
  | 'as'
  | 'reason';

/** How many, as the words allow it. `floor`, `about` … name the hedge. */
export interface Quantity extends Interval {
  readonly rules: readonly string[];
}

/** How an outcome verb stands to those whom it befalls: as objects, as subjects, or as either. */
export type Frame = 'transitive' | 'intransitive' | 'either';

export interface Harm {
  readonly measure: FigureMeasure;
  readonly frame: Frame;
  /** True where only people can suffer it in the news: "neutralised" says nothing of a bomb. */
  readonly peopleOnly?: boolean;
}

/** What a verb of saying does with what is said. */
export const sayings = ['says', 'denies', 'blames', 'admits', 'claims', 'hopes', 'asks'] as const;
export type Saying = (typeof sayings)[number];

/**
 * How a verb tells of violence: `harms` by itself ("shot"), `strikes` people, or anything if soldiers do it ("hit"), `does` a
 * deed ("carried out a raid"), `sends` a weapon ("hurled a bomb"), `fires` a weapon or at somebody.
 */
export type Deed = 'harms' | 'strikes' | 'does' | 'sends' | 'fires';

/** What the dictionary tells of a noun. */
export interface NounSense {
  readonly plural: boolean;
  readonly population?: Population;
  /** Names people by kinship, told by a possessive: "his son". */
  readonly kin?: boolean;
  /** A family, a crew: one word for several people, how many is not said. */
  readonly group?: boolean;
  /** Counts the harmed by itself: "12 deaths". */
  readonly harm?: FigureMeasure;
  /** Counted as attacks. */
  readonly attack?: string;
  /** An attack of a kind that comes in salvos. */
  readonly salvo?: boolean;
  /** An event of any kind, by its kind. */
  readonly event?: string;
  /** A toll of deaths, if nothing else is said; or a number of whatever is. */
  readonly toll?: 'deaths' | 'number';
  /** Harm where it is of people: "the loss of seven". */
  readonly harmOf?: FigureMeasure;
  /** How many a noun is by itself: a pair, a trio. */
  readonly size?: number;
  /** A count of a charge: "one count of murder". */
  readonly charge?: boolean;
  readonly sibling?: boolean;
  /** "four |times|" */
  readonly times?: boolean;
  /** A district, a town: several of them are several places. */
  readonly area?: boolean;
  /** "the risk of 12 deaths": what it is of has not happened, or is not known. */
  readonly doubt?: boolean;
  /** Counts one where it stands alone: "a fatality". */
  readonly single?: boolean;
  /** Can speak: "the ministry", "sources". */
  readonly speaks?: boolean;
  /** A statement, a report: the one who issued it speaks. */
  readonly paper?: boolean;
  /** A report, an allegation, a claim: whoever tells of one has not yet said what it says. */
  readonly alleged?: boolean;
  /** "injuries", "wounds": what the hurt have. */
  readonly wound?: boolean;
  readonly hospital?: boolean;
  /** "lives": claimed, lost and saved. */
  readonly life?: boolean;
  /** "bodies": of the dead. */
  readonly body?: boolean;
  /** A war, an offensive: its toll is a sum. */
  readonly campaign?: boolean;
  readonly animal?: boolean;
  /** May stand for anybody told of before: "the victim". */
  readonly generic?: boolean;
  readonly gender?: 'he' | 'she';
  readonly offspring?: boolean;
  readonly parent?: boolean;
  /** A stretch of time, in days. */
  readonly period?: number;
  /** "murders", "shootings": a number of them is a sum over time. */
  readonly crime?: boolean;
  /** Parts of a body: "in the leg". */
  readonly part?: boolean;
  /** An armed group, the police, a rescue service: what its members are. */
  readonly members?: Population;
  /** Bullets, rockets, fire: what harms by itself. */
  readonly weapon?: boolean;
  /** Gas, explosives, stones: what is used to harm. */
  readonly arms?: boolean;
  /** Warplanes, snipers, tanks: what acts for an army. */
  readonly craft?: boolean;
  /** An army's command: who speaks for it speaks for the army. */
  readonly command?: boolean;
  /** The opposition, a regime, a gang: several who act as one. */
  readonly side?: boolean;
  /** "others": beside those told of before. */
  readonly others?: boolean;
  /** Violence, a crime, an operation: what somebody is responsible for. */
  readonly deed?: boolean;
}

export interface VerbSense {
  readonly harm?: Harm;
  readonly says?: Saying;
  /** Its infinitive happened ("managed to"), or is left open ("hopes to", the default). */
  readonly infinitive?: 'real';
  readonly be?: boolean;
  readonly have?: boolean;
  /** "were", "are": told of several. */
  readonly plural?: boolean;
  /** "rose to", "stands at", "reached": how a toll moves or rests. */
  readonly counts?: boolean;
  /** "surpassed": the toll is above the number that follows. */
  readonly exceeds?: boolean;
  /** "lost", "claimed", "took": with lives. */
  readonly takesLife?: 'subject' | 'object';
  /** Said to somebody: "told Reuters". */
  readonly tells?: boolean;
  /** "called", "phoned": an infinitive after it is what the caller does. */
  readonly contacts?: boolean;
  /** Said of a toll: "put it at 12", "reported 12 deaths". */
  readonly tolls?: boolean;
  /** "suffered", "sustained" injuries. */
  readonly suffers?: boolean;
  /** "found", "left", "pronounced" somebody dead. */
  readonly results?: boolean;
  /** "treated", "hospitalised", "sent to": with a hospital. */
  readonly treats?: boolean;
  /** "landed", "fell": what shells do. */
  readonly lands?: boolean;
  /** "shown", "seen": bodies in a picture are no count. */
  readonly displays?: boolean;
  /** "count": bodies, and other things; said of them, it gives no number. */
  readonly tallies?: boolean;
  /** "named", "called": a name follows. */
  readonly calls?: boolean;
  /** "include": parts of a whole. */
  readonly includes?: boolean;
  /** An act of violence. */
  readonly act?: boolean;
  /** How it tells of violence: for who did it. */
  readonly deed?: Deed;
}

/** What words of time name: a day, a weekday, a month, a year, a stretch, a time long ago, or an hour of the day. */
export interface Time {
  readonly kind: 'day' | 'month' | 'year' | 'span' | 'earlier' | 'moment';
  readonly weekday?: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** "Saturday night", "early Sunday": the day beside it may be told as well. */
  readonly edge?: true;
  /** Days before publication: 0 for today. */
  readonly ago?: number;
}

/** What a small word does, however a language spells it: "himself", "all", "both", a share of something, "there" that stands for nobody, articles, auxiliaries, "other", "more"; "them", whom something is done to. */
export type Closed =
  | 'reflexive'
  | 'all'
  | 'both'
  | 'share'
  | 'there'
  | 'that'
  | 'indefinite'
  | 'definite'
  | 'another'
  | 'possibly'
  | 'modal'
  | 'have'
  | 'be'
  | 'get'
  | 'other'
  | 'others'
  | 'more'
  | 'object';

/** One word, or several that stand as one ("at least 12", "according to", "June 24"), with its offsets in the article. */
export interface Word {
  /** Words `from` up to `to` of the sentence's tokens. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly quotation: number;
  readonly tag: Tag;
  /** True for the mark after which, in a headline, what somebody says follows, or who said it. */
  readonly colon: boolean;
  readonly lemma: string;
  /** By what a noun or a name is known again: "captives" → "captive", "al-Haddad" → "haddad". */
  readonly stem: string;
  readonly closed: Closed | null;
  readonly form: VerbForm | null;
  readonly role: Role | null;
  readonly quantity: Quantity | null;
  readonly noun: NounSense | null;
  readonly verb: VerbSense | null;
  /** The outcome that the word tells as a state: "dead", "missing". */
  readonly state: FigureMeasure | null;
  /** "he", "him": one man, one woman, or several, told before. */
  readonly refers: 'he' | 'she' | 'they' | 'it' | 'we' | null;
  /**
   * "another", "earlier": not the event told before; "several", "separate": more than one; "past": of a time that lasted;
   * "also", "further": beside what was told before.
   */
  readonly apart: 'other' | 'several' | 'past' | 'beside' | null;
  /** "at least", apart from a number: what follows is the least. */
  readonly floor: boolean;
  /** "third": one more after two. */
  readonly ordinal: number | null;
  /** "double", "triple": so many in one event. */
  readonly multiple: number | null;
  /** When, for words that name a day or a time. */
  readonly time: Time | null;
  /** "fatal", "deadly": what it is said of killed. */
  readonly deadly: boolean;
  /** The population that the word, before a noun, turns it into: "civilian", "female". */
  readonly turns: Population | null;
}
