import type { ClaimRef, StoredClaim } from './record.ts';

/** How two claims relate (docs/claims.md, "When two claims meet"). */
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

export interface NewRelation extends Pick<Relation, 'kind' | 'rule'> {
  readonly a: ClaimRef;
  readonly b: ClaimRef;
}
