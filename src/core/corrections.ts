import type { Suggestion } from './correctionLedger.ts';
import type { Edit } from './edit.ts';
import type { Describable, Fixable } from './fields.ts';
import type { Incident } from './incident.ts';
import type { Person } from './person.ts';
import type { ReaderName } from './readers.ts';
import type { StoredClaim } from './record.ts';

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
  /**
   * Takes one of two readings of a claim where they differ, an edit a field; settles it where it says so already. Accepts the claim
   * where that reader alone has it.
   */
  choose(person: Person, claimId: number, reader: ReaderName): Promise<readonly Corrected[]>;
  /** The same as `fix` for what an incident is. */
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
  /** The person's last edit that holds: what `undo` takes back without a number. */
  lastEdit(person: Person): Promise<Edit | null>;
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
