import type { Person, Upload } from './command.ts';
import type { FigureClaim, FigureMeasure, ResponsibilityClaim } from './claim.ts';
import type { Interval } from './interval.ts';
import type { Incident } from './incident.ts';
import type { IncidentSummary, IngestOutcome, StoredAlert, StoredArticle, StoredClaim } from './ledger.ts';
import type { Population } from './population.ts';
import type { Relation } from './relation.ts';

export type StoredFigure = StoredClaim & FigureClaim;
export type StoredBlame = StoredClaim & ResponsibilityClaim;

/** Claims with one population, figure and stance: what several may say alike. */
export interface Position extends Interval {
  readonly population: Population;
  readonly stance: FigureClaim['stance'];
  /** Every claim, first by speaker, then by publication. */
  readonly claims: readonly StoredFigure[];
}

/** All that is claimed of one outcome: `Killed  0 – more than 100`. */
export interface FigureRow extends Interval {
  readonly measure: FigureMeasure;
  readonly conflicting: boolean;
  /** One independent origin, or none known. */
  readonly singleSource: boolean;
  readonly articles: number;
  readonly speakers: number;
  readonly origins: number;
  /** The lowest first, denials before all. */
  readonly positions: readonly Position[];
  /** "of whom 12 women": stated parts of a figure above. */
  readonly parts: readonly StoredFigure[];
  /** "apart from these 8 militants": counted by themselves, beside the people or civilians above. */
  readonly apart: readonly StoredFigure[];
}

/** Who did it. `contested`: blamed on more than one, or denied by the one blamed (Airwars' usage). */
export interface Responsibility {
  readonly status: 'contested' | 'uncontested' | 'unknown';
  readonly blames: readonly StoredBlame[];
  readonly admits: readonly StoredBlame[];
  readonly denies: readonly StoredBlame[];
}

/** Everything a card about one incident needs, read in one go. */
export interface IncidentFile {
  readonly incident: Incident;
  readonly articles: readonly StoredArticle[];
  readonly claims: readonly StoredClaim[];
  readonly relations: readonly Relation[];
  readonly rows: readonly FigureRow[];
  readonly responsibility: Responsibility;
  /** Figures about other events, or sums over several: kept, not counted. */
  readonly elsewhere: readonly StoredFigure[];
}

/** What looking up a name gives: one incident, a choice, or the nearest names. */
export type Lookup =
  | { readonly found: 'one'; readonly file: IncidentFile }
  | { readonly found: 'several'; readonly candidates: readonly IncidentSummary[] }
  | { readonly found: 'none'; readonly nearest: readonly IncidentSummary[] };

export interface ClaimFile {
  readonly claim: StoredClaim;
  readonly article: StoredArticle;
  readonly incident: Incident | null;
  readonly relations: readonly Relation[];
}

/** An article on its way in: a text (at the terminal also the path of a file), a link, or a file that was sent. */
export type Source = { readonly text: string } | { readonly url: string } | { readonly upload: Upload };

/** What a person may tell of a source that does not tell it itself. */
export interface About {
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A picture (PNG) and what it shows in words. */
export interface Chart {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** What is on record. */
export interface Lookups {
  find(name: string): Promise<Lookup>;
  incidents(filter?: { place?: string; days?: number }): Promise<readonly IncidentSummary[]>;
  claim(id: number): Promise<ClaimFile | null>;
  alerts(): Promise<readonly StoredAlert[]>;
  /** Who claims what of one outcome, by default the first that has a figure; null where there is nothing to draw. */
  chart(file: IncidentFile, measure?: FigureMeasure): Chart | null;
}

/** What people bring. */
export interface Sources {
  /** Ingests a source; refusals are thrown as `UserError`. */
  addSource(source: Source & About & { readonly person: Person }): Promise<IngestOutcome>;
}

/** What commands can do; put together in src/desk. */
export interface Desk extends Lookups, Sources {}
