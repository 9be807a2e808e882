import type { CorrectionRules, Settling } from '../core/correctionLedger.ts';
import type { Edit } from '../core/edit.ts';
import { type NewClaim, type StoredClaim, isDropped } from '../core/record.ts';
import type { NewRelation } from '../core/relation.ts';
import { type RelationLimits, relateWithin } from '../matching/index.ts';

/** Claims of an article by what people made of them: `counted` in its incident, moved to others, dropped. */
export interface SettledClaims {
  readonly counted: readonly NewClaim[];
  readonly moved: readonly NewClaim[];
  readonly dropped: readonly NewClaim[];
}

/** What an article was read to say, with the edits that hold: read again, it says what people set. */
export function settled(
  read: readonly NewClaim[],
  article: Settling,
  edits: readonly Edit[],
  incidentId: string | null,
  settle: CorrectionRules['settle'],
): SettledClaims {
  const claims = edits.length === 0 ? read : settle(read, article, edits);
  const kept = claims.filter((c) => !isDropped(c));
  return {
    counted: kept.filter((c) => c.incidentId === incidentId),
    moved: kept.filter((c) => c.incidentId !== incidentId),
    dropped: claims.filter(isDropped),
  };
}

/**
 * The relations of claims that people moved to other incidents, to what stands there, in each within the limits; `from` is the
 * first one's index.
 */
export function relateMoved(
  moved: readonly NewClaim[],
  from: number,
  claimsOf: (incidentId: string) => readonly StoredClaim[],
  limits: RelationLimits,
): { readonly relations: readonly NewRelation[]; readonly isCut: boolean } {
  const found: NewRelation[] = [];
  let isCut = false;
  for (const [incidentId, claims] of Map.groupBy(moved, (c) => c.incidentId)) {
    const known = incidentId === null ? [] : claimsOf(incidentId);
    const others = known.filter((c) => c.articleId !== claims[0]!.articleId);
    const at = (ref: NewRelation['a']): NewRelation['a'] =>
      'fresh' in ref ? { fresh: from + moved.indexOf(claims[ref.fresh]!) } : ref;
    const there = relateWithin(claims, others, limits);
    for (const r of there.relations) found.push({ ...r, a: at(r.a), b: at(r.b) });
    isCut ||= there.isCut;
  }
  return { relations: found, isCut };
}
