import type { IncidentSummary } from './record.ts';

/**
 * What a term is to an incident: its place; a place that holds it; any term of its own, words of its title and its kind
 * included; those and words of its articles' headlines; those and names in the articles' texts.
 */
export type TermRole = 'place' | 'within' | 'any' | 'headline' | 'text';

/** What narrows the day of an incident; null narrows nothing. */
export interface When {
  /** `2016` */
  readonly year: string | null;
  /** `12` */
  readonly month: string | null;
}

export interface Naming extends When {
  /** Folded terms: an incident must have one of each row. No row at all asks for every incident of that time. */
  readonly all: readonly (readonly string[])[];
  readonly as: TermRole;
}

/** The newest that answer, and how many there are in all. */
export interface Matches {
  readonly incidents: readonly IncidentSummary[];
  readonly total: number;
}

/** Finding incidents by name, by index alone: what the ledger holds does not change how long it takes. */
export interface Search {
  /** Incidents that carry these terms, newest first, `limit` of them at the most. */
  incidentsNamed(naming: Naming, limit: number): Promise<Matches>;
  /** Terms on record that begin as this one does and are about as long, or sound as it does. */
  termsLike(term: string): Promise<readonly string[]>;
  /** Terms on record that begin so, `limit` of them at the most, in the order of the alphabet. */
  termsBeginning(start: string, limit: number): Promise<readonly string[]>;
  /** How many incidents a filter lets through. */
  countIncidents(filter?: { place?: string; since?: string }): Promise<number>;
}

/** What the gazetteer knows of a name that somebody typed. */
export interface PlaceTyped {
  readonly isKnown: boolean;
  /** The place that it may be misspelt for; null for one that is known. */
  readonly near: string | null;
}
