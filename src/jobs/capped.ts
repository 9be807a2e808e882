import { isFigure, type Claim } from '../core/claim.ts';
import type { Reading } from '../core/incident.ts';

/** Claims of one article; the longest daily bulletins have some 200. Each is set against the others: that grows by the square. */
const most = 200;

/** The same reading with no more claims than a report has, and a sentence that says so. */
export function capped(reading: Reading): Reading {
  const { claims } = reading;
  if (claims.length <= most) return reading;
  const kept = claims.slice(0, most);
  const keys = new Set(kept.map(({ key }) => key));
  const count = claims.length.toLocaleString('en-US');
  return {
    ...reading,
    claims: kept.map((claim) => withoutMissing(claim, keys)),
    cut: `Only the first ${most} of its ${count} figures and statements were kept: add it in parts.`,
  };
}

/** A part whose whole was left out stands by itself. */
const withoutMissing = (claim: Claim, keys: ReadonlySet<string>): Claim =>
  isFigure(claim) && claim.partOf !== null && !keys.has(claim.partOf) ? { ...claim, partOf: null } : claim;
