import { type Claim, isFigure } from '../../core/claim.ts';

/** The model's claims of several parts of a text: where parts overlap, each stands once. */
export function unrepeated<C extends Claim>(claims: readonly C[]): readonly C[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const { measure, stance, start, speaker } = claim;
    const said = isFigure(claim)
      ? [claim.population, claim.low, claim.high, claim.wording]
      : ['actor' in claim ? claim.actor : ''];
    const key = JSON.stringify([measure, stance, start, speaker?.name, ...said]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
