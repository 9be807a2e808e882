import type { StoredFigure } from './desk.ts';
import { day } from './dates.ts';
import { inertLine } from './inert.ts';
import type { StoredClaim } from './ledger.ts';

/** "Mohammed Karbouli, lawmaker"; for the outlet's own voice, the outlet. */
export function speakerOf(claim: StoredClaim): string {
  if (!claim.speaker) return `${inertLine(claim.outlet ?? 'the article')} itself`;
  const { name, role } = claim.speaker;
  return inertLine(role ? `${name}, ${role}` : name);
}

export const shortSpeaker = (claim: StoredClaim): string =>
  inertLine(claim.speaker?.name ?? claim.outlet ?? 'the article');

/** The figure as printed; a denial has none of its own. */
export const figureOf = (claim: StoredFigure): string =>
  claim.stance === 'denies' ? 'denied' : inertLine(claim.wording);

/** "Reuters, 7 Dec", "Alsumaria TV through RT, 8 Dec": who carries it, and to whom it was said. */
export function carriedBy(claim: StoredClaim): string {
  const outlet = inertLine(claim.outlet ?? 'no outlet named');
  const where = claim.via ? `${inertLine(claim.via)} through ${outlet}` : outlet;
  return [where, day(claim.published)].filter(Boolean).join(', ');
}

/** The chain from witness to page: "residents of the town → Eed Amash → NBC News". */
export const chainOf = (claim: StoredClaim): string =>
  [
    'relayed' in claim ? claim.relayed : null,
    claim.speaker?.name ?? null,
    claim.via,
    claim.outlet ?? 'no outlet named',
  ]
    .filter((x) => x !== null)
    .map(inertLine)
    .join(' → ');
