import type { Rhythm, StoredWatch } from './watch.ts';
import type { Edit } from './edit.ts';
import type { Incident } from './incident.ts';
import type { NewReport, Report } from './matching.ts';
import type { StoredArticle, StoredClaim } from './record.ts';

/** Incidents that share a folded place word and lie within the dates; undated ones where there are none. */
export interface IncidentQuery {
  readonly placeKeys: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Reports that share the most traits within the days, those that share two names or more of whatever day, those of the same place
 * whose event was on the same day, and those that share a band; by index alone, 130 at the most.
 */
export interface ReportQuery extends Pick<NewReport, 'traits' | 'bands'> {
  /** The traits by which a report of another year may tell of the same event. */
  readonly names: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/** What was made of the reports nearby, with the ids of the incidents whose claims are wanted. */
export interface Choice {
  readonly needs: readonly string[];
}

/** What the decision on an article asks of the record. */
export interface StandingQuery<C extends Choice> {
  readonly article: { readonly id: string; readonly textHash: string; readonly outlet: string | null };
  readonly incidents: IncidentQuery;
  readonly reports: ReportQuery;
  /** Runs within the read, on what was found nearby; pure. */
  readonly choose: (nearby: Nearby) => C;
}

/** What tells where an article belongs. */
export interface Nearby {
  /** The article's version on record. */
  readonly older: StoredArticle | null;
  /** The same text from the same outlet, whatever its id. */
  readonly copy: StoredArticle | null;
  readonly candidates: readonly Incident[];
  readonly reports: readonly Report[];
  /** The incident in which reading put the version on record, wherever people put it since. */
  readonly home: Incident | null;
  /** The same as reading describes it, before people set its place, date or kind. */
  readonly homeAsRead: Incident | null;
  /** Edits that hold for the article, oldest first. */
  readonly edits: readonly Edit[];
}

/** One incident on record. */
export interface IncidentState {
  readonly incident: Incident;
  readonly claims: readonly StoredClaim[];
  readonly reported: Reported;
}

/** Pairs of points; none of them is raised again. */
export interface Reported {
  /** Those that an alert on the incident has told. */
  readonly told: ReadonlySet<string>;
  /** Those that an editor called no conflict, told before or held back. */
  readonly dismissed: ReadonlySet<string>;
}

export const nothingReported: Reported = { told: new Set(), dismissed: new Set() };

/** All that the decision on an article needs, as it was at one moment. */
export interface Standing<C extends Choice> extends Nearby {
  /** Raised by every commit, edit and watch; a commit that was decided on another revision is refused. */
  readonly revision: number;
  /** The claims of the version on record, dropped ones too. */
  readonly own: readonly StoredClaim[];
  readonly choice: C;
  /** Those that the choice needs, by id, as far as they are on record. */
  readonly incidents: ReadonlyMap<string, IncidentState>;
  readonly watches: readonly StoredWatch[];
  readonly rhythms: ReadonlyMap<string, Rhythm>;
}

/** Something was written after the record was read: what was decided may no longer be right, and is decided again. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}
