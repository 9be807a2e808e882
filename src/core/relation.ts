import type { Finding } from './alert.ts';
import type { StoredClaim } from './ledger.ts';

/** How two claims relate (CLAIMS.md, "When two claims meet"). */
export const relationKinds = [
  'agrees',
  'compatible',
  'revision',
  'conflict',
  'self-conflict',
  'uncertain',
] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  readonly kind: RelationKind;
  /** The older by publication, then by article id and key: the order does not depend on ingestion. */
  readonly a: StoredClaim;
  readonly b: StoredClaim;
  /** The rule that decided, for `explain` and for measuring precision. */
  readonly rule: string;
}

/** One message an article: what it says, against what stood before it. */
export interface Alert {
  readonly incident: { readonly id: string; readonly title: string };
  readonly article: { readonly id: string; readonly outlet: string | null; readonly url: string | null };
  readonly findings: readonly Finding[];
}
