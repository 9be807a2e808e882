import type {
  FigureMeasure,
  FigureState,
  ResponsibilityStance,
  Scope,
  Speaker,
  Stance,
  Standing,
} from './claim.ts';
import type { Describable, Fixable } from './fields.ts';
import type { Event, Incident } from './incident.ts';
import { inertLine } from './inert.ts';
import type { Person } from './person.ts';
import type { Population } from './population.ts';
import type { FigureSet, NewClaim, StoredClaim } from './record.ts';
import type { NewRelation } from './relation.ts';

/** Who made an edit, and where; as the platform vouched for it then. */
export type Editor = Pick<Person, 'platform' | 'id' | 'name' | 'team' | 'channel'>;

/** A claim as it was read, by what stays the same when its article is read again. Ids and offsets do not. */
export interface Mark {
  readonly articleId: string;
  readonly quote: string;
  readonly measure: FigureMeasure | 'responsibility';
  readonly stance: Stance | ResponsibilityStance;
  /** The figure as printed; of a responsibility claim the actor. */
  readonly wording: string;
  readonly population: Population | null;
  readonly speaker: string | null;
}

/** An article that a split took along; its text in another outlet goes with it. */
export interface SplitArticle {
  readonly id: string;
  readonly textHash: string;
}

type On<Kind extends string, Target, Value, Before = Value> = {
  readonly kind: Kind;
  readonly target: Target;
  readonly before: Before;
  readonly after: Value;
};
interface OfIncident {
  readonly incidentId: string;
}
type Nothing = Readonly<Record<string, never>>;

export type ClaimChange =
  | On<'figure', Mark, FigureSet>
  | On<'outcome', Mark, { readonly measure: FigureMeasure }>
  | On<'population', Mark, { readonly population: Population }>
  | On<'speaker', Mark, { readonly speaker: Speaker | null }>
  | On<'scope', Mark, { readonly scope: Scope }>
  | On<'standing', Mark, { readonly standing: Standing }>
  | On<'state', Mark, { readonly state: FigureState }>
  | On<'stance', Mark, { readonly stance: ResponsibilityStance }>
  | On<'actor', Mark, { readonly actor: string }>
  | On<'incident', Mark, { readonly incidentId: string }, { readonly incidentId: string | null }>
  | On<'drop', Mark, Nothing>;
/** What decides in which incident articles and claims stand. */
export type IncidentMove =
  | On<'merge', OfIncident, { readonly into: string; readonly suggestion: number | null }, Nothing>
  | On<
      'split',
      OfIncident,
      { readonly incident: Incident; readonly articles: readonly SplitArticle[] },
      Nothing
    >;
export type Rename = On<'rename', OfIncident, { readonly title: string }>;
/** What an incident is: where, when, and of what kind. */
export type Description =
  | On<'incident-place', OfIncident, Pick<Event, 'place' | 'within'>>
  | On<'incident-date', OfIncident, Pick<Event, 'date'>>
  | On<'incident-kind', OfIncident, Pick<Event, 'kind'>>;
export type Different = On<
  'different',
  { readonly suggestion: number },
  { readonly a: string; readonly b: string },
  Nothing
>;
/** Undoing an undo makes the first edit hold again. */
export type Undo = On<'undo', { readonly edit: number }, Nothing>;

/** One thing that a person changed. */
export type Change = ClaimChange | IncidentMove | Rename | Description | Different | Undo;

/** A change on its way in. */
export type NewEdit = Change & {
  readonly by: Editor;
  /** ISO time. */
  readonly at: string;
  readonly reason: string | null;
  /** The number of the claim, as cards showed it then. */
  readonly claimId: number | null;
};

/** A row of the audit: never changed but for who undid it. */
export type Edit = NewEdit & { readonly id: number; readonly undoneBy: number | null };

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
  readonly relate: (fresh: readonly NewClaim[], known: readonly StoredClaim[]) => readonly NewRelation[];
  /** The title of an incident that nobody named. */
  readonly titleOf: (event: Event) => string;
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

/** An edit that was made. */
export interface Corrected {
  readonly edit: Edit;
  /** The incident that it is about now. */
  readonly incident: Incident | null;
  /** What an undo took back, or made hold again. */
  readonly undone: Edit | null;
}

/** What a person typed, by field. */
export type FieldValues<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What editors do. Each throws a `UserError`, and changes nothing, where it cannot. */
export interface Corrections {
  /** Sets fields of a claim, an edit each in the order of `fixable`; nothing where one of them cannot be. */
  fix(
    person: Person,
    claimId: number,
    values: FieldValues<Fixable>,
    reason: string | null,
  ): Promise<readonly Corrected[]>;
  /** The same for what an incident is. */
  describe(
    person: Person,
    incident: string,
    values: FieldValues<Describable>,
    reason: string | null,
  ): Promise<readonly Corrected[]>;
  /** The kinds of event that reading knows. */
  readonly kinds: readonly string[];
  drop(person: Person, claimId: number, why: string): Promise<Corrected>;
  rename(person: Person, incident: string, title: string): Promise<Corrected>;
  merge(person: Person, from: string, into: string): Promise<Corrected>;
  /** `parts`: numbers of claims, whose articles go. */
  split(person: Person, incident: string, parts: readonly number[], about: SplitAbout): Promise<Corrected>;
  /** An edit by its number; by default the person's last that holds. */
  undo(person: Person, edit: number | null): Promise<Corrected>;
  /** The edits of a claim, the oldest first; null where there is no such claim. */
  historyOf(claimId: number): Promise<ClaimHistory | null>;
  edits(incident?: string): Promise<readonly Edit[]>;
  suggestions(): Promise<readonly Suggestion[]>;
  decide(person: Person, suggestion: number, same: boolean): Promise<Corrected>;
  /** For matching: keeps a doubtful pair for an editor. */
  suggest(a: string, b: string, reason: string): Promise<boolean>;
}

/** How the new incident differs from the one that it is split from; what is not given stays. */
export interface SplitAbout {
  readonly kind?: string;
  readonly place?: string;
  /** ISO date. */
  readonly date?: string;
}

export interface ClaimHistory {
  readonly claim: StoredClaim;
  readonly edits: readonly Edit[];
}

/** The name that cards show for who made an edit. */
export const editorName = ({ platform, id, name }: Editor): string =>
  inertLine(name ?? (platform === 'terminal' ? 'the terminal' : id));
