import type { Word } from '../../languages/word.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';

/** Something that happened, as one clause tells of it. */
export interface EventMention {
  readonly clause: Clause;
  /** What names it, "an air raid"; null where the verb alone does, "opened fire". */
  readonly phrase: NounPhrase | null;
  readonly trigger: Word;
  readonly kind: string | null;
  readonly several: boolean;
  /** Told of before: "the raid". */
  readonly known: boolean;
  readonly places: readonly NounPhrase[];
  readonly times: readonly Word[];
  readonly agents: readonly NounPhrase[];
  /** What was hit: "a clinic". */
  readonly targets: readonly NounPhrase[];
}

/** What an article reports, as far as scope goes. */
export interface MainEvent {
  /** ISO day, where it is known. */
  readonly date: string | null;
  /** True where the text names the day. */
  readonly named: boolean;
  /** True where it happened at night, or when the day had hardly begun. */
  readonly edge: boolean;
  /** The weekday of a text without a day of publication. */
  readonly weekday: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly published: string | null;
  /** Kinds of attack of which the lead tells in the plural: three strikes are one event then. */
  readonly plural: ReadonlySet<string>;
  /** True where the lead counts events that it calls separate. */
  readonly separate: boolean;
  /** True where the lead tells of several attacks: its places are many. */
  readonly scattered: boolean;
  /** True where the lead tells of a month or a year gone by, and of no day. */
  readonly longAgo: boolean;
  /** True where the lead counts only those of an event some days before: "a day after a raid killed 12". */
  readonly aftermath: boolean;
  /** The event of which the lead tells first. */
  readonly mention: EventMention | null;
  /** "in |three days of protests|": the days over which the lead says that its event went on; 0 where it says nothing. */
  readonly spans: number;
  /** Days over which such an event goes on: an earthquake's toll comes in for days. */
  readonly lasts: number;
}
