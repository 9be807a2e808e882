import type { Article } from '../core/article.ts';
import { type Claim, isFigure } from '../core/claim.ts';
import { outletKey } from '../core/outletKey.ts';
import type { Placement } from '../core/record.ts';
import type { ReadClaim, WithoutWords } from '../core/remarks.ts';

/**
 * The independent witness behind a claim (docs/claims.md, "origin"): the named speaker, whoever carries the words; for an outlet's
 * own voice the wire that its text is from, else the outlet. Hearsay and nameless pages have no known witness: null.
 */
export function originOf(
  claim: WithoutWords<Claim>,
  speakerKey: string,
  outlet: string | null,
  wire: string | null,
): string | null {
  if (claim.speaker) return speakerKey;
  if (isFigure(claim) && claim.hearsay) return null;
  const source = wire ?? outlet;
  return source ? outletKey(source) : null;
}

/** Gives every claim its origin and its place in the ledger. */
export const placeClaims = <C extends WithoutWords<ReadClaim>>(
  { claims, wire }: { readonly claims: readonly C[]; readonly wire: string | null },
  { id, outlet, published, url }: Pick<Article, 'id' | 'outlet' | 'published' | 'url'>,
  incidentId: string | null,
): (C & Placement)[] =>
  claims.map((claim) => {
    const origin = originOf(claim, claim.speakerKey, outlet, wire);
    return { ...claim, articleId: id, outlet, published, url, incidentId, origin };
  });
