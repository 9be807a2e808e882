import type { StoredAlert } from './alert.ts';
import type { AlertDesk } from './alertDesk.ts';
import type { KeptCopy } from './archive.ts';
import type { BatchSum } from './batch.ts';
import type { FigureClaim, FigureMeasure, ResponsibilityClaim } from './claim.ts';
import type { Corrections } from './corrections.ts';
import type { Edit } from './edit.ts';
import type { Redirect } from './correctionLedger.ts';
import type { FeedDesk } from './feedDesk.ts';
import type { Incident } from './incident.ts';
import type { Interval } from './interval.ts';
import type { IngestOutcome } from './ledger.ts';
import type { Person, Progress, Upload } from './person.ts';
import type { Population } from './population.ts';
import type { IncidentSummary, StoredArticle, StoredClaim } from './record.ts';
import type { Relation } from './relation.ts';
import type { VersionDesk } from './versions.ts';

export type StoredFigure = StoredClaim & FigureClaim;
export type StoredBlame = StoredClaim & ResponsibilityClaim;

/** Claims with one population, figure and stance: what several may say alike. */
export interface Position<F = StoredFigure> extends Interval {
  readonly population: Population;
  readonly stance: FigureClaim['stance'];
  /** Every claim, first by speaker, then by publication. */
  readonly claims: readonly F[];
}

/** The current totals of one outcome: `Killed  55 – more than 100`. */
export interface FigureRow<F = StoredFigure> extends Interval {
  readonly measure: FigureMeasure;
  /** The positions that set the range, the lower first: one where they are the same, none where nobody gives a number. */
  readonly ends: readonly Position<F>[];
  /** Two of its positions contradict each other. */
  readonly conflicting: boolean;
  /** One independent origin, or none known. */
  readonly singleSource: boolean;
  readonly articles: number;
  readonly speakers: number;
  readonly origins: number;
  /** The toll of people and what contradicts it; the lowest first, denials before all. */
  readonly positions: readonly Position<F>[];
  /** "of whom 12 women": stated parts of a figure above. */
  readonly parts: readonly F[];
  /** Counted by themselves beside the people above: "8 militants", the attackers. */
  readonly apart: readonly F[];
}

/** Who did it. `contested`: somebody is blamed, and it is denied, or another owns up to it or is blamed by him in turn. */
export interface Responsibility<B = StoredBlame> {
  readonly status: 'contested' | 'uncontested' | 'unknown';
  readonly blames: readonly B[];
  readonly admits: readonly B[];
  readonly denies: readonly B[];
}

/** Everything a card about one incident needs, read in one go. */
export interface IncidentFile {
  readonly incident: Incident;
  readonly articles: readonly StoredArticle[];
  readonly claims: readonly StoredClaim[];
  readonly relations: readonly Relation[];
  readonly rows: readonly FigureRow[];
  /** What the rows contradict each other on: one a topic, however many speakers share a side. */
  readonly contradictions: number;
  readonly responsibility: Responsibility;
  /** Figures about other events, or sums over several: kept, not counted. */
  readonly elsewhere: readonly StoredFigure[];
  /** Merges, splits and names by people that hold for it. */
  readonly edits?: readonly Edit[];
}

/** An incident as lists show it. */
export interface ListedIncident extends IncidentSummary, Pick<IncidentFile, 'contradictions'> {}

/** Its own name, or only words of its articles' headlines, or of their texts. */
export type FoundBy = 'name' | 'headline' | 'text';

/** What looking up a name gives: one incident, a choice (the newest, and how many more), or the nearest names. */
type LookedUp<One> =
  | (One & {
      readonly found: 'one';
      /** Its name, or words of its articles. */
      readonly by: FoundBy;
      /** The name gone by that led there. */
      readonly through?: Redirect;
    })
  | {
      readonly found: 'several';
      readonly by: FoundBy;
      readonly candidates: readonly IncidentSummary[];
      readonly more: number;
    }
  | { readonly found: 'none'; readonly nearest: readonly IncidentSummary[] };

export type Lookup = LookedUp<{ readonly file: IncidentFile }>;
/** The same without what is claimed of it. */
export type Named = LookedUp<{ readonly incident: Incident }>;

export interface ClaimFile {
  readonly claim: StoredClaim;
  readonly article: StoredArticle;
  readonly incident: Incident | null;
  readonly relations: readonly Relation[];
  /** The article's pages as they were fetched, the newest first. */
  readonly copies: readonly KeptCopy[];
}

/** An article on its way in: a text (at the terminal also the path of a file), a link, or a file that was sent. */
export type Source = { readonly text: string } | { readonly url: string } | { readonly upload: Upload };

/** What a person may tell of a source that does not tell it itself. */
export interface About {
  readonly outlet: string | null;
  readonly published: string | null;
  readonly isPrivate?: boolean | undefined;
}

/** A picture (PNG) and what it shows in words. */
export interface Chart {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** What is on record. */
export interface Lookups {
  find(name: string): Promise<Lookup>;
  named(name: string): Promise<Named>;
  /** Whether it is the name of a place anywhere. */
  isPlace(name: string): boolean;
  /** The newest first, 200 at the most; `countIncidents` tells how many there are. */
  incidents(filter?: { place?: string; days?: number }): Promise<readonly IncidentSummary[]>;
  countIncidents(filter?: { place?: string; days?: number }): Promise<number>;
  /** The same with the contradictions that their cards show. */
  listed(incidents: readonly IncidentSummary[]): Promise<readonly ListedIncident[]>;
  claim(id: number): Promise<ClaimFile | null>;
  alerts(): Promise<readonly StoredAlert[]>;
  /** Who claims what of one outcome, by default the first that has a figure; null where there is nothing to draw. */
  chart(file: IncidentFile, measure?: FigureMeasure): Chart | null;
  /** Keeps that the person looks at the incident now; gives when he last did, null for never. */
  look(person: Person, incidentId: string): Promise<string | null>;
}

/** What people bring. */
export interface Sources {
  /** Ingests a source; refusals are thrown as `UserError`. */
  addSource(
    source: Source & About & { readonly person: Person; readonly progress?: Progress },
  ): Promise<IngestOutcome>;
  /** Ingests a folder or a .jsonl file at the terminal; null where the path is neither. */
  addBatch(
    request: About & { readonly path: string; readonly progress?: Progress },
  ): Promise<BatchSum | null>;
}

/** What commands can do; put together in src/desk. */
export interface Desk extends Lookups, Sources, AlertDesk, Corrections, FeedDesk, VersionDesk {}
