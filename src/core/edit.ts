import type {
  FigureMeasure,
  FigureState,
  ResponsibilityStance,
  Scope,
  Speaker,
  Stance,
  Standing,
} from './claim.ts';
import type { Event, Incident } from './incident.ts';
import { inertLine } from './inert.ts';
import type { Person } from './person.ts';
import type { Population } from './population.ts';
import type { Accepted, FigureSet } from './record.ts';

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
  | On<'accept', Mark, Accepted, Nothing>
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

/** The name that cards show for who made an edit. */
export const editorName = ({ platform, id, name }: Editor): string =>
  inertLine(name ?? (platform === 'terminal' ? 'the terminal' : id));
