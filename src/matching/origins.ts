import { type Claim, isFigure } from '../core/claim.ts';
import { outletKey } from '../core/outletKey.ts';
import type { WithoutWords } from '../core/remarks.ts';

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
