import type { Structure } from '../clauses/build.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import type { Verdict } from './scope/rule.ts';
import { ownScope } from './scope/rules.ts';
import { signsOf } from './signs.ts';
import type { MainEvent } from './types.ts';

/** A sentence of an article, as far as scope goes. */
export interface Passage {
  readonly index: number;
  readonly paragraph: number;
  readonly structure: Structure;
  readonly figures: readonly Figure[];
  /** True where it tells of harm. */
  readonly harm: boolean;
  /** Names the place of the event. */
  readonly here: boolean;
}

/** What is known of the places of an article. */
export interface KnownPlaces {
  /** Whether the event has a place. */
  readonly some: boolean;
  /** Whether the headline or the event's own place has a name, by its stem. */
  readonly known: (stem: string) => boolean;
  /** Whether a name is that of a place. */
  readonly isPlace: (name: string) => boolean;
  /** Whether a name is that of a spot within a place: "Mill Road". */
  readonly isSite: (name: string) => boolean;
}

/** What the lead of an article tells: where it ends, and its highest figures. */
export interface Lead {
  readonly first: number;
  readonly most: ReadonlyMap<string, number>;
}

/** What an article reports, as its passages are judged by it. */
export interface Report {
  readonly main: MainEvent;
  readonly lead: Lead;
  readonly places: KnownPlaces;
  /** Names in the lead, by their stem, but for those of other events. */
  readonly names: ReadonlySet<string>;
  /** True where it says where it happened. */
  readonly placed: boolean;
  /** True where the lead names the spot: then another one is another event's. */
  readonly spotted: boolean;
}

/** Sentences behind the first with a figure that still tell what the article reports. */
export const leadLength = 2;

export const incident: Verdict = { scope: 'incident', rule: 'scope:incident' };

/** What the words of a clause tell of its event; null where they tell nothing. */
export const scopeOfClause = (
  clause: Clause,
  counted: NounPhrase | null,
  { structure, index }: Passage,
  { main, lead }: Pick<Report, 'main' | 'lead'>,
): Verdict | null =>
  ownScope(
    signsOf(clause, counted, structure, main, {
      first: index <= lead.first,
      early: index <= lead.first + leadLength,
    }),
  );
