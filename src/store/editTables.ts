import type { Generated } from 'kysely';

/** The audit of what people changed, and the pairs that wait for an editor. */
export interface EditTables {
  readonly edits: EditsTable;
  readonly suggestions: SuggestionsTable;
}

/** Appended to only; `undone_by` alone is set later. `target`, `before` and `after` are JSON. */
interface EditsTable {
  readonly id: Generated<number>;
  readonly at: string;
  readonly platform: string;
  readonly person_id: string;
  readonly person_name: string | null;
  readonly team: string | null;
  readonly channel: string | null;
  readonly kind: string;
  readonly target: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string | null;
  /** Copies out of `target` and `after`, to find an edit by. */
  readonly claim_id: number | null;
  readonly article_id: string | null;
  readonly incident_id: string | null;
  readonly other_id: string | null;
  readonly suggestion_id: number | null;
  readonly undone_by: number | null;
}

interface SuggestionsTable {
  readonly id: Generated<number>;
  readonly a: string;
  readonly b: string;
  readonly reason: string;
  readonly created: string;
}
