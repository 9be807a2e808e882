import type { FigureMeasure } from '../core/claim.ts';
import type { Population } from '../core/population.ts';

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
  /** A region, an enclave: towns and villages lie in it. */
  readonly wide?: boolean;
  /** "the risk of 12 deaths": what it is of has not happened, or is not known. */
  readonly doubt?: boolean;
  /** "a photo of two victims": whom it is of is shown, and not counted. */
  readonly pictures?: boolean;
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
  /** Violence, unrest: it may last for years, or be of a day. */
  readonly strife?: boolean;
  readonly animal?: boolean;
  /** May stand for anybody told of before: "the victim". */
  readonly generic?: boolean;
  /** Said to have done it. */
  readonly suspect?: boolean;
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
  /** "groups": without more, nobody knows who they are. */
  readonly unnamed?: boolean;
  /** "others": beside those told of before. */
  readonly others?: boolean;
  /** Violence, a crime, an operation: what somebody is responsible for. */
  readonly deed?: boolean;
  /** "retaliation", "a response": what it is for happened before. */
  readonly answers?: boolean;
}
