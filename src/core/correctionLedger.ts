import type { Edit, Editor, NewEdit, SplitArticle } from './edit.ts';
import type { Holds } from './finding.ts';
import type { Event, Incident } from './incident.ts';
import type { NewClaim, StoredClaim } from './record.ts';
import type { NewRelation } from './relation.ts';

/** An article as far as edits need it. */
export interface Settling {
  readonly id: string;
  readonly textHash: string;
  readonly outlet: string | null;
  readonly wire: string | null;
}

/** The pure decisions of a correction; src/edits and src/matching make them, the store runs them within its transaction. */
export interface CorrectionRules {
  /** Where an article that reading put into `home` stands by the edits that hold. */
  readonly placeOf: (home: string | null, article: Settling, edits: readonly Edit[]) => string | null;
  /** The claims of one article, as read, with the edits that hold. The order stays. */
  readonly settle: <C extends NewClaim>(
    read: readonly C[],
    article: Settling,
    edits: readonly Edit[],
  ) => readonly C[];
  /** The relations of claims that changed, to those of one incident that did not and among themselves. */
  readonly relate: (changed: readonly StoredClaim[], known: readonly StoredClaim[]) => readonly NewRelation[];
  /** The title of an incident that nobody named. */
  readonly titleOf: (event: Event) => string;
  /** Which points of alerts the edit leaves standing; the others are settled. */
  readonly holds: Holds;
}

/** An incident that answers for another name: merged into it, or renamed. */
export interface Redirect {
  /** As it was: what it is found by. */
  readonly incident: Incident;
  readonly into: string;
  readonly edit: Edit;
}

/** Two incidents that may be one: for an editor to say. a is the lesser id. */
export interface Suggestion {
  readonly id: number;
  readonly a: Incident;
  readonly b: Incident;
  readonly reason: string;
  readonly created: string;
}

/** Which edits to list: of an article's claims, of an incident and its claims, of a person; all by default. */
export interface EditFilter {
  readonly articleId?: string;
  readonly incidentId?: string;
  readonly by?: Pick<Editor, 'platform' | 'id'>;
}

/** The edits of people in the ledger. */
export interface CorrectionLedger {
  /**
   * Writes an edit, and all that it changes, in one transaction: claims, relations, incidents, counts. Throws a
   * `UserError`, and changes nothing, where another edit came in between.
   */
  correct(edit: NewEdit, rules: CorrectionRules): Promise<Edit>;
  edit(id: number): Promise<Edit | null>;
  /** The newest first, 200 at the most. */
  edits(filter?: EditFilter): Promise<readonly Edit[]>;
  /** Later edits that hold and rest on an incident that a split made. */
  restingOn(incidentId: string, after: number): Promise<readonly Edit[]>;
  /** Names gone by, of one incident or of all, and the incident that answers for each. */
  redirects(incidentId?: string): Promise<readonly Redirect[]>;
  splitArticles(articleIds: readonly string[]): Promise<readonly SplitArticle[]>;
  /** Keeps a doubtful match for an editor; false where it is known, decided, or the two are one by now. */
  suggest(a: string, b: string, reason: string, at: string): Promise<boolean>;
  /** Those that nobody decided, the oldest first, 200 at the most. */
  suggestions(): Promise<readonly Suggestion[]>;
  suggestion(id: number): Promise<Suggestion | null>;
}
