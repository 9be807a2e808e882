import { isFigure } from '../core/claim.ts';
import type { Reading } from '../core/incident.ts';
import type { ReadClaim } from '../core/remarks.ts';

/** Claims of one article; the longest daily bulletins have some 200. Each is set against the others: that grows by the square. */
const limit = 200;

/** The same reading with no more claims than a report has, and a sentence that says so. Who did it is left out last. */
export function capped(reading: Reading): Reading {
  const { claims } = reading;
  if (claims.length <= limit) return reading;
  const [figures, blames] = [claims.filter(isFigure), claims.filter((claim) => !isFigure(claim))];
  // a model that lists without end pushes out nothing that the rules have read
  const isOfModel = ({ readers }: ReadClaim): boolean => readers?.by === 'model';
  const inOrder = [...blames, ...figures].toSorted((a, b) => Number(isOfModel(a)) - Number(isOfModel(b)));
  const chosen = new Set<ReadClaim>(inOrder.slice(0, limit));
  const within = claims.filter((claim) => chosen.has(claim));
  const keys = new Set(within.map(({ key }) => key));
  const count = claims.length.toLocaleString('en-US');
  return {
    ...reading,
    claims: within.map((claim) => withoutMissing(claim, keys)),
    cut: `Only ${limit} of its ${count} figures and statements were kept: add it in parts.`,
  };
}

/** A part whose whole was left out stands by itself. */
const withoutMissing = (claim: ReadClaim, keys: ReadonlySet<string>): ReadClaim =>
  isFigure(claim) && claim.partOf !== null && !keys.has(claim.partOf) ? { ...claim, partOf: null } : claim;
